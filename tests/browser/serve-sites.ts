import { existsSync } from 'node:fs';
import { inProject } from '../../scripts/project.ts';
import { type StaticServer, startStaticServer } from '../../scripts/static-server.ts';
import { testSites } from '../sites.ts';

/** Name of the environment variable that tells the tests where a site is served. */
export function addressVariable(site: string): string {
  return `GARDEN_TEST_SITE_${site.toUpperCase()}`;
}

/** Serves every test site that is built, each at a free port of its own, for as long as tests run. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const servers: StaticServer[] = [];
  for (const { name, out, base } of testSites) {
    if (!existsSync(inProject(out, 'index.html'))) continue;
    const server = await startStaticServer({ folder: inProject(out), base });
    process.env[addressVariable(name)] = server.url;
    servers.push(server);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
