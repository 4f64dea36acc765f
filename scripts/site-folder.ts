import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { giveBack, type Holder, takeLock } from './build-lock.ts';

/**
 * The folder of a built site. A build is made beside it, and takes its place when it is whole: whatever
 * becomes of the build, a whole site is there, the new or the old.
 */
export class SiteFolder {
  /** Where the site is made. */
  readonly making: string;
  /** Where its search index is made meanwhile: Astro empties the other. */
  readonly index: string;
  readonly #place: string;
  /** The new site, where it must be copied from another disk. */
  readonly #new: string;
  readonly #old: string;
  readonly #lock: string;

  private constructor(place: string, making: string) {
    const room = roomBeside(place) ?? dirname(making);
    const beside = (what: string) => join(room, `.${basename(place)}.${what}`);
    this.#place = place;
    this.making = making;
    this.index = `${making}-index`;
    this.#new = beside('new');
    this.#old = beside('old');
    this.#lock = beside('lock');
  }

  /**
   * Takes the folder for one build, and clears away what one left that was killed.
   *
   * @param named Absolute; may be a link to where the site is.
   * @param making Where it is made.
   * @returns Who else is building there.
   */
  static take(named: string, making: string): SiteFolder | Holder {
    const place = existsSync(named) ? realpathSync(named) : named;
    mkdirSync(dirname(making), { recursive: true });
    const folder = new SiteFolder(place, making);
    const holder = takeLock(folder.#lock);
    if (holder) return holder;
    // The old site was out of the way, and the new one not in its place yet.
    if (!existsSync(place) && existsSync(folder.#old)) renameSync(folder.#old, place);
    folder.#clear();
    return folder;
  }

  /** Puts what was made in the place of what was there. */
  finish(): void {
    const made = moved(this.making, this.#new);
    if (!replace(this.#place, made, this.#old)) copyOver(made, this.#place);
    this.giveUp();
  }

  /** Leaves what was there as it was. */
  giveUp(): void {
    this.#clear();
    giveBack(this.#lock);
  }

  #clear(): void {
    for (const folder of [this.making, this.index, this.#new, this.#old]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

function roomBeside(place: string): string | undefined {
  const parent = dirname(place);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
    return parent;
  } catch {
    return undefined;
  }
}

/** @returns Where it is then. */
function moved(made: string, beside: string): string {
  try {
    renameSync(made, beside);
  } catch {
    // Another disk: while it is copied, the old site is there.
    cpSync(made, beside, { recursive: true, preserveTimestamps: true });
  }
  return beside;
}

/** @returns Whether it could be done: a folder that is mounted, or open in Windows, can't be moved. */
function replace(place: string, made: string, old: string): boolean {
  try {
    if (existsSync(place)) renameSync(place, old);
  } catch {
    return false;
  }
  try {
    renameSync(made, place);
    return true;
  } catch {
    if (existsSync(old)) renameSync(old, place);
    return false;
  }
}

/** Pages come last: what they need is there when they are. */
function copyOver(made: string, place: string): void {
  mkdirSync(place, { recursive: true });
  for (const pages of [false, true]) {
    cpSync(made, place, {
      recursive: true,
      preserveTimestamps: true,
      filter: (from) => statSync(from).isDirectory() || from.endsWith('.html') === pages,
    });
  }
  prune(place, made);
}

function prune(place: string, made: string): void {
  for (const row of readdirSync(place, { withFileTypes: true })) {
    const [there, model] = [join(place, row.name), join(made, row.name)];
    if (!existsSync(model)) rmSync(there, { recursive: true, force: true });
    else if (row.isDirectory()) prune(there, model);
  }
}
