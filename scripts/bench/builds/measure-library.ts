import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notesOf, writeLibrary } from '../library.ts';
import { type SelfTime, selfTimes } from '../profile.ts';
import { Contest, type RivalResults } from '../rivals/contest.ts';
import { plainLibrary } from '../rivals/plain-library.ts';
import type { Rival } from '../rivals/rivals.ts';
import { type Figures, medianBuild } from './figures.ts';
import { type Build, Garden, type State, states } from './garden.ts';
import type { DevFigures } from './measure-dev.ts';

export interface Task {
  /** Where all lies that is made. */
  readonly folder: string;
  /** The copy of the project. */
  readonly project: string;
  readonly size: { readonly books: number; readonly highlights: number };
  readonly seed: number;
  readonly runs: number;
  readonly gzip: boolean;
  /** The dev server is measured, too. */
  readonly dev: boolean;
  readonly rivals: readonly Rival[];
  /** Where profiles are left. */
  readonly profiles: string | undefined;
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

export interface Outcome {
  readonly figures: Figures;
  readonly results: RivalResults | undefined;
  readonly dev: DevFigures | undefined;
  /** The functions that took most time. */
  readonly slowest: readonly SelfTime[] | undefined;
}

/**
 * Writes a library, builds its site in every state, and with each rival in turn.
 *
 * @throws Error if a build fails.
 */
export async function measureLibrary(task: Task): Promise<Outcome> {
  const { folder, project, size, seed, runs, say, signal } = task;
  const own = join(folder, `${size.books}-books`);
  const library = join(own, 'library');
  await mkdir(own);
  await writeLibrary(library, { ...size, seed });
  const notes = notesOf(library);
  const garden = new Garden(project, notes);
  const contest = await contestOf(task, own, notes);
  const built: Record<State, Build[]> = { cold: [], unchanged: [], changed: [] };
  for (let run = 1; run <= runs; run += 1) {
    for (const state of states) {
      const build = await garden.build(state, { gzip: task.gzip && state === 'cold', signal });
      built[state].push(build);
      say(`${size.books} books, run ${run}, ${state}: ${build.seconds.toFixed(1)} s`);
    }
    await contest?.run(signal);
  }
  const figures: Figures = {
    ...size,
    bytes: await bytesIn(notes),
    runs,
    states: {
      cold: medianBuild(built.cold),
      unchanged: medianBuild(built.unchanged),
      changed: medianBuild(built.changed),
    },
  };
  return {
    figures,
    results: contest?.results(),
    dev: task.dev ? await garden.dev() : undefined,
    slowest: await slowestOf(task, garden),
  };
}

async function contestOf(
  { project, rivals, say }: Task,
  own: string,
  notes: string,
): Promise<Contest | undefined> {
  if (rivals.length === 0) return undefined;
  const contest = new Contest(rivals, join(own, 'rivals'));
  await contest.prepare(() => plainLibrary(project, notes, join(own, 'read')));
  say(`The sources of ${rivals.map(({ name }) => name).join(' and ')} are written.`);
  return contest;
}

/** Ten of them. */
async function slowestOf(
  { profiles, size, signal }: Task,
  garden: Garden,
): Promise<SelfTime[] | undefined> {
  if (profiles === undefined) return undefined;
  const files = await garden.profile(join(profiles, `${size.books}-books`), signal);
  const read = files.map(
    async (file): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')),
  );
  return selfTimes(await Promise.all(read), 10);
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
