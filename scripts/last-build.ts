import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { inProject, projectRoot } from './project.ts';

const lastBuildSchema = z.object({
  /** Path that the site was built for; begins and ends with `/`. */
  base: z.string().startsWith('/').endsWith('/'),
  /** Folder of the built site, from the project's folder. */
  out: z.string().min(1),
});

export type LastBuild = z.infer<typeof lastBuildSchema>;

const record = inProject('.garden', 'last-build.json');

/** For whoever shows the site that was built last. */
export async function rememberBuild(build: LastBuild): Promise<void> {
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, `${JSON.stringify(build)}\n`);
}

/** @throws Error if there is no built site. */
export async function readLastBuild(): Promise<LastBuild> {
  const text = await readFile(record, 'utf8').catch(() => undefined);
  const build = text === undefined ? undefined : lastBuildSchema.parse(JSON.parse(text));
  if (build && existsSync(resolve(projectRoot, build.out))) return build;
  throw new Error(
    '还没有构建过网站，请先运行 npm run build。\nThere is no built site yet: run npm run build first.',
  );
}
