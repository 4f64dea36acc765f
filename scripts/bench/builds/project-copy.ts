import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../command.ts';

/** What is never copied: what is made, and what is the reader's. */
const left = new Set(['node_modules', 'dist', '.astro', '.garden', '.git', 'notes']);

/**
 * A copy of the project to build in, so that nobody's site and cache are touched. Astro keeps its data
 * store in `node_modules`, and moves files from there to the site: hence a folder of its own, with links
 * to the packages.
 *
 * @param to A folder that is not there yet.
 */
export async function copyProject(root: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const file of await projectFiles(root)) {
    await cp(join(root, file), join(to, file), { recursive: true });
  }
  const packages = join(to, 'node_modules');
  await mkdir(packages);
  for (const entry of await readdir(join(root, 'node_modules'))) {
    if (entry.startsWith('.')) continue;
    await symlink(join(root, 'node_modules', entry), join(packages, entry), 'junction');
  }
}

/** Those that Git knows or would take; of a project that is not Git's, all at its top. */
async function projectFiles(root: string): Promise<string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { output } = await runCommand('git', args, { cwd: root, limit: 60_000 });
  const known = output.split('\0');
  const all = known.includes('package.json') ? known : await readdir(root);
  return all.filter(
    (file) => file !== '' && !left.has(file.split('/')[0] ?? '') && existsSync(join(root, file)),
  );
}
