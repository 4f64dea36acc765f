import { cpSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readKept, writeKept } from '../../src/library/kept-file.ts';

const keptPageSchema = z.object({
  /** A digest of what it shows. */
  print: z.string(),
  /** Of the file as the build left it. */
  stamp: z.string(),
});

const keptPagesSchema = z.object({
  /** What made them. */
  version: z.string(),
  /** By their files, below the site's folder. */
  pages: z.record(z.string(), keptPageSchema),
});

type KeptPages = z.infer<typeof keptPagesSchema>;

/** The pages of the site that was built before, where they are still as the build left them. */
export class PagesBefore {
  readonly #folder: string;
  readonly #list: string;
  /** By file: what it shows, and how it was left if it was taken over. */
  readonly #made = new Map<string, { readonly print: string; readonly stamp?: string }>();
  #before: KeptPages['pages'] | undefined;
  #version = '';

  /**
   * @param folder Of the site before.
   * @param list The file that says what was in it.
   */
  constructor(folder: string, list: string) {
    this.#folder = folder;
    this.#list = list;
  }

  /** @param version Changes with everything that pages are made with. */
  begin(version: string): void {
    this.#version = version;
    const kept = readList(this.#list);
    this.#before = kept?.version === version ? kept.pages : {};
  }

  /**
   * Puts a page of the site before into a new one, if it shows what it is to show.
   *
   * @param file Below the folder of either site.
   * @param print A digest of what it is to show.
   * @returns Whether it is there now.
   */
  take(file: string, print: string, to: string): boolean {
    this.#made.set(file, { print });
    const kept = this.#before?.[file];
    const there = join(this.#folder, file);
    if (kept?.print !== print || kept.stamp !== stampOf(there)) return false;
    if (!putThere(there, join(to, file))) return false;
    this.#made.set(file, kept);
    return true;
  }

  /** Writes down what is in the new site, for the build after this one. */
  remember(site: string): void {
    const pages: KeptPages['pages'] = {};
    for (const [file, { print, stamp = stampOf(join(site, file)) }] of this.#made) {
      if (stamp) pages[file] = { print, stamp };
    }
    const kept: KeptPages = { version: this.#version, pages };
    writeKept(this.#list, listName, JSON.stringify(kept));
  }
}

const listName = 'pages';

function readList(file: string): KeptPages | undefined {
  const kept = readKept(file, listName);
  if (!kept) return undefined;
  const { data } = keptPagesSchema.safeParse(JSON.parse(kept.toString()));
  return data;
}

/** Whole milliseconds: not every disk and archive keeps finer ones. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size}-${Math.round(found.mtimeMs)}`;
}

/** A link needs no room, and the page's time stays. */
function putThere(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return copied(from, to);
  }
}

/** @returns Whether there was nothing in its place: what lies in `public/` is not written over. */
function copied(from: string, to: string): boolean {
  if (statSync(to, { throwIfNoEntry: false })) return false;
  try {
    cpSync(from, to, { preserveTimestamps: true });
    return true;
  } catch {
    return false;
  }
}
