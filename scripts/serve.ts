import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLastBuild } from './last-build.ts';
import { projectRoot } from './project.ts';
import { type StaticServer, type StaticServerOptions, startStaticServer } from './static-server.ts';

const defaultPort = 4321;
/** How many ports above the wanted one are tried before giving up. */
const portsTried = 50;

interface Wishes {
  readonly host: string;
  readonly port: number;
}

/** @throws Error that names the option that is unknown or not understood. */
export function readArguments(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: String(defaultPort) },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port: ${values.port} is not a port (0 to 65535).`);
  }
  return { host: values.host, port };
}

/** Starts at the wanted port or, where it is taken, at the next free one. */
export async function startAtFreePort(
  options: StaticServerOptions & { readonly port: number },
): Promise<StaticServer> {
  const last = Math.min(options.port + portsTried, 65_535);
  for (let port = options.port; ; port += 1) {
    try {
      return await startStaticServer({ ...options, port });
    } catch (error) {
      if (!isTaken(error) || port >= last) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Addresses under which this computer and, where the host allows it, others reach the site. */
function addressesOf(server: StaticServer, host: string, base: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [server.url];
  const outer = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
  return ['127.0.0.1', ...outer].map((name) => `http://${name}:${server.port}${base}`);
}

async function serve(args: readonly string[]): Promise<void> {
  const { host, port } = readArguments(args);
  const { base, out } = await readLastBuild();
  const server = await startAtFreePort({ folder: resolve(projectRoot, out), base, host, port });
  const addresses = addressesOf(server, host, base).map((address) => `    ${address}`);
  console.log(
    [
      '',
      '  网站在这里 · Your site is here:',
      '',
      ...addresses,
      '',
      '  按 Ctrl+C 停止 · Press Ctrl+C to stop',
      '',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().then(() => process.exit(0));
    });
  }
}

if (import.meta.main) {
  serve(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
