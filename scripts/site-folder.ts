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
  readonly #place: string;
  readonly #old: string;
  readonly #lock: string;

  private constructor(place: string, room: string) {
    const beside = (what: string) => join(room, `.${basename(place)}.${what}`);
    this.#place = place;
    this.making = beside('making');
    this.#old = beside('old');
    this.#lock = beside('lock');
  }

  /**
   * Takes the folder for one build, and clears away what one left that was killed.
   *
   * @param named Absolute; may be a link to where the site is.
   * @param spare Where it is made if nothing may be written beside it.
   * @returns Who else is building there.
   */
  static take(named: string, spare: string): SiteFolder | Holder {
    const place = existsSync(named) ? realpathSync(named) : named;
    const room = roomBeside(place) ?? spare;
    mkdirSync(room, { recursive: true });
    const folder = new SiteFolder(place, room);
    const holder = takeLock(folder.#lock);
    if (holder) return holder;
    // The old site was out of the way, and the new one not in its place yet.
    if (!existsSync(place) && existsSync(folder.#old)) renameSync(folder.#old, place);
    folder.#clear();
    return folder;
  }

  /** Puts what was made in the place of what was there. */
  finish(): void {
    if (!replace(this.#place, this.making, this.#old)) copyOver(this.making, this.#place);
    this.giveUp();
  }

  /** Leaves what was there as it was. */
  giveUp(): void {
    this.#clear();
    giveBack(this.#lock);
  }

  #clear(): void {
    for (const folder of [this.making, this.#old]) {
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
