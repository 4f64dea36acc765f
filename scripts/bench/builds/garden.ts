import { globSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stringsFor } from '../../../src/i18n/strings.ts';
import { type Cost, type Measured, measureCommand } from '../measure-command.ts';
import { changeBook } from './change-book.ts';
import { type DevFigures, measureDev } from './measure-dev.ts';
import { countOutput, type OutputCount } from './output-count.ts';
import { type Stage, stagesOf } from './stages.ts';

/** What was there before a build: nothing, all of it, or all of it but for one book that has changed since. */
export const states = ['cold', 'unchanged', 'changed'] as const;
export type State = (typeof states)[number];

export interface Build extends Cost {
  readonly stages: readonly Stage[];
  readonly output: OutputCount;
  /** Bytes of what Astro keeps of the collections. */
  readonly dataStore: number;
}

export interface BuildOptions {
  readonly gzip?: boolean;
  readonly signal?: AbortSignal | undefined;
}

const packageSchema = z.object({ scripts: z.object({ build: z.string().startsWith('node ') }) });

const strings = stringsFor('en');

/** Address and language are always the same, and nothing comes from the network. */
const environment = {
  GARDEN_BASE: '/',
  GARDEN_URL: undefined,
  GARDEN_LANGUAGE: 'en',
  GARDEN_FETCH_COVERS: '0',
  GARDEN_HEALTH: undefined,
  GARDEN_NOINDEX: undefined,
  GARDEN_PRIVATE: undefined,
  GARDEN_STRICT: undefined,
  GITHUB_ACTIONS: undefined,
};

/** The site of a notes folder, and a copy of the project to build it with. */
export class Garden {
  readonly #project: string;
  readonly #notes: string;
  /** The built site. */
  readonly out: string;

  constructor(project: string, notes: string) {
    this.#project = project;
    this.#notes = notes;
    this.out = join(project, 'dist');
  }

  /** @throws Error if the build fails. */
  async build(state: State, options: BuildOptions = {}): Promise<Build> {
    if (state === 'cold') await this.#forget();
    if (state !== 'changed') return this.#build(options);
    const change = await changeBook(this.#notes);
    try {
      return await this.#build(options);
    } finally {
      await change.undo();
    }
  }

  /**
   * Builds from nothing, and leaves CPU profiles of all threads in a folder.
   *
   * @returns Their files.
   */
  async profile(folder: string, signal?: AbortSignal): Promise<string[]> {
    await this.#forget();
    const before = await readdir(folder).catch((): string[] => []);
    await this.#measure(['--cpu-prof', `--cpu-prof-dir=${folder}`], signal);
    const left = (await readdir(folder)).filter((name) => !before.includes(name));
    return left.map((name) => join(folder, name));
  }

  /** What its writer waits for, with all that builds have kept. */
  dev(): Promise<DevFigures> {
    return measureDev(this.#project, this.#notes, environment);
  }

  async #build({ gzip = false, signal }: BuildOptions): Promise<Build> {
    const { cost, spoken } = await this.#measure([], signal);
    return {
      ...cost,
      stages: stagesOf(spoken, cost, strings),
      output: await countOutput(this.out, { gzip }),
      dataStore: await this.#dataStore(),
    };
  }

  async #measure(flags: readonly string[], signal: AbortSignal | undefined): Promise<Measured> {
    const command = [...flags, ...(await this.#command())];
    return measureCommand(process.execPath, command, {
      cwd: this.#project,
      env: { ...environment, GARDEN_NOTES: this.#notes, GARDEN_OUT: this.out },
      signal,
    });
  }

  /** What `npm run build` has Node do. */
  async #command(): Promise<string[]> {
    const read = await readFile(join(this.#project, 'package.json'), 'utf8');
    return packageSchema.parse(JSON.parse(read)).scripts.build.split(' ').slice(1);
  }

  /** All that earlier builds left. */
  async #forget(): Promise<void> {
    const made = ['dist', '.garden', '.astro', 'node_modules/.vite'];
    for (const folder of made) {
      await rm(join(this.#project, folder), { recursive: true, force: true });
    }
  }

  /** There is one for each output, and this project has one. */
  async #dataStore(): Promise<number> {
    const stores = globSync('.garden/outputs/*/astro/data-store*', { cwd: this.#project });
    const sizes = await Promise.all(
      stores.map(async (store) => (await stat(join(this.#project, store))).size),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}
