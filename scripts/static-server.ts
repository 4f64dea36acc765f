import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface StaticServerOptions {
  /** The built site. */
  readonly folder: string;
  /** Path that the site lives under; begins and ends with `/`. */
  readonly base: string;
  /** Default: this computer only. */
  readonly host?: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** Sends text compressed to whoever takes it so, as GitHub Pages does. */
  readonly compress?: boolean;
}

export interface StaticServer {
  readonly port: number;
  /** Address of the site's home page. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};
/** Pagefind's `.pagefind` and `.pf_*` files are compressed by itself: plain bytes to a server. */
const plainBytes = 'application/octet-stream';

/**
 * Serves a folder as GitHub Pages does: `index.html` for folders, `/x` sent on to `/x/`,
 * `404.html` with status 404 for what is not there, everything under a base path.
 *
 * @throws Error with code `EADDRINUSE` where the port is taken.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const folder = await realpath(options.folder);
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    answer(request, response, folder, options).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not a network server');
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    port: address.port,
    url: `http://${name}:${address.port}${options.base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  { base, compress = false }: StaticServerOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = await locate(request.url ?? '/', folder, base);
  switch (target.kind) {
    case 'file':
      return send(target.path, 200, request, response, compress);
    case 'redirect':
      response.writeHead(301, { Location: target.location }).end();
      return;
    case 'missing': {
      const page = await fileWithin(folder, ['404.html']);
      if (page && target.belowBase) return send(page, 404, request, response, compress);
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : '404\n');
      return;
    }
    default:
      target satisfies never;
  }
}

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing'; readonly belowBase: boolean };

/**
 * Finds what an address of the site stands for.
 *
 * @param address Path and query as in the request's first line.
 * @param folder The built site; an absolute path without symbolic links.
 * @param base Begins and ends with `/`.
 */
export async function locate(address: string, folder: string, base: string): Promise<Target> {
  const [path = '', query] = splitOnce(address, '?');
  const suffix = query === undefined ? '' : `?${query}`;
  if (`${path}/` === base) return { kind: 'redirect', location: base + suffix };
  if (!path.startsWith(base)) return { kind: 'missing', belowBase: false };
  const missing: Target = { kind: 'missing', belowBase: true };
  const below = path.slice(base.length);
  const segments = decoded(below === '' || below.endsWith('/') ? below.slice(0, -1) : below);
  if (!segments) return missing;
  if (below === '' || below.endsWith('/')) {
    const index = await fileWithin(folder, [...segments, 'index.html']);
    return index ? { kind: 'file', path: index } : missing;
  }
  const file = await fileWithin(folder, segments);
  if (file) return { kind: 'file', path: file };
  if (!(await fileWithin(folder, [...segments, 'index.html']))) return missing;
  return { kind: 'redirect', location: `${path}/${suffix}` };
}

/** Names of folders and files; nothing where one of them could lead elsewhere. */
function decoded(path: string): string[] | undefined {
  if (path === '') return [];
  try {
    const segments = path.split('/').map(decodeURIComponent);
    return segments.every(isPlainName) ? segments : undefined;
  } catch {
    return undefined;
  }
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}

/** The file's true path, where it is a file and lies inside the folder (symbolic links followed). */
async function fileWithin(
  folder: string,
  segments: readonly string[],
): Promise<string | undefined> {
  try {
    const path = await realpath(join(folder, ...segments));
    const inside = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    return inside && (await stat(path)).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

const isText = (type: string) => /^text\/|json|xml/.test(type);

async function send(
  path: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
  compress: boolean,
): Promise<void> {
  const { size } = await stat(path);
  const type = types[extname(path).toLowerCase()] ?? plainBytes;
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const packed = compress && takesGzip && isText(type);
  response.writeHead(status, {
    'Content-Type': type,
    ...(packed
      ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }
      : { 'Content-Length': size }),
    // A page that was just built anew must not come from the browser's memory.
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(path);
  await (packed ? pipeline(file, createGzip(), response) : pipeline(file, response));
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
