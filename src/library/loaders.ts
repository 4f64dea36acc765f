import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { ShownReference } from '../garden/shown.ts';
import type { ShownStore } from '../garden/shown-store.ts';
import type { Paths } from '../paths/paths.ts';
import type { Section } from '../weread/book.ts';
import type { Problem } from '../weread/problem.ts';
import { bookSummarySchema } from './book-summary.ts';
import type { Cache } from './cache.ts';
import type { CitationStore } from './citation-store.ts';
import type { Contents } from './contents.ts';
import type { FolderWatch } from './folder-watch.ts';
import type { Library } from './library.ts';
import { LinkShower, needsOf } from './link-shower.ts';
import { type NoteSummary, noteSummarySchema } from './note-summary.ts';
import { wholeNote } from './open-library.ts';

interface Source {
  readonly library: Pick<Library, 'read'>;
  readonly cache: Cache;
  /** Absolute. */
  readonly notes: string;
  readonly paths: Paths;
  /** What a chapter is called. */
  readonly titleOf: (section: Section) => string;
  /** Changes whenever what makes HTML of notes does. */
  readonly version: string;
  /** Where it is written how the notes' references are shown. */
  readonly shown: ShownStore;
  /** Told of every reading, the first and those after a change. */
  readonly onRead?: (contents: Contents, context: LoaderContext) => void;
  readonly watch: FolderWatch;
}

const gardenSchema = z.object({
  key: z.string(),
  /** Files that notes lead to: how their disk spells them, by their paths below the notes folder. */
  files: z.record(z.string(), z.string()),
});

/** The books: light entries; a page reads its book from the cache. */
export function bookLoader({ library, watch, onRead }: Source) {
  return {
    name: 'weread-books',
    schema: bookSummarySchema,
    load: async (context) => {
      const load = async () => {
        const contents = await library.read();
        const stale = new Set(context.store.keys());
        for (const book of contents.books) {
          stale.delete(book.id);
          context.store.set({ id: book.id, data: { ...book }, digest: book.key });
        }
        for (const id of stale) context.store.delete(id);
        onRead?.(contents, context);
      };
      await load();
      watch.begin(context, load);
    },
  } satisfies Loader;
}

/** What names what: an entry that changes when it does, and where to read it. */
export function gardenLoader({ library, watch, citations }: Source & { citations: CitationStore }) {
  return {
    name: 'citations',
    schema: gardenSchema,
    load: async (context) => {
      const load = async () => {
        const contents = await library.read();
        const key = await citations.write(contents.citations);
        const files = Object.fromEntries(filesOf(contents));
        const digest = key + JSON.stringify(files);
        context.store.set({ id: 'citations', data: { key, files }, digest });
      };
      await load();
      watch.begin(context, load);
    },
  } satisfies Loader;
}

/** Images that are only shown are made by Astro. */
function filesOf({ citations, attachments }: Contents): [string, string][] {
  return citations.files.flatMap((path) => {
    const spelled = attachments.get(path)?.spelled;
    return spelled === undefined ? [] : [[path, spelled]];
  });
}

/** The reader's own notes, rendered once each; MDX is compiled by Astro when its page is made. */
export function noteLoader(source: Source) {
  return {
    name: 'own-notes',
    schema: noteSummarySchema,
    load: async (context) => {
      const load = async () => {
        const contents = await source.library.read();
        const { notes, problems } = contents;
        const shower = new LinkShower({ ...source, contents, folder: source.notes });
        const stale = new Set(context.store.keys());
        for (const note of notes) {
          stale.delete(note.slug);
          await setNote(context, source, note, problems, await shower.showAll(note));
        }
        for (const id of stale) context.store.delete(id);
      };
      await load();
      source.watch.begin(context, load);
    },
  } satisfies Loader;
}

async function setNote(
  context: LoaderContext,
  source: Source,
  note: NoteSummary,
  problems: readonly Problem[],
  references: readonly ShownReference[],
): Promise<void> {
  const { store, config } = context;
  const absolute = join(source.notes, note.spelled);
  const filePath = relative(fileURLToPath(config.root), absolute).split(sep).join('/');
  const digest = digestOf(note, problems, references, source.version);
  const base = { id: note.slug, data: { ...note, ...needsOf(note, references) }, filePath, digest };
  const isNew = source.shown.write(absolute, references);
  if (note.format === 'mdx') {
    store.set({ ...base, deferredRender: true });
    // The dev server has compiled it with what its links were before.
    if (isNew) context.watcher?.emit('change', absolute);
    return;
  }
  if (store.get(note.slug)?.digest === digest) return;
  const { body } = await wholeNote(source.cache, note.key);
  const rendered = await renderNote(context, body, note, absolute);
  const assetImports = rendered.metadata?.imagePaths ?? [];
  store.set({ ...base, rendered, assetImports });
}

/** Changes with the note, with the images that it lacks, and with all that it names. */
function digestOf(
  note: NoteSummary,
  problems: readonly Problem[],
  references: readonly ShownReference[],
  version: string,
): string {
  const own = problems.filter(({ place }) => place.file === note.file);
  return createHash('sha256')
    .update(`${note.key}\n${JSON.stringify([own, references, version])}`)
    .digest('hex');
}

/** A note that no parser can take still shows its words. */
async function renderNote(
  { renderMarkdown, logger }: LoaderContext,
  body: string,
  note: NoteSummary,
  absolute: string,
): ReturnType<LoaderContext['renderMarkdown']> {
  try {
    return await renderMarkdown(body, { fileURL: pathToFileURL(absolute) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`${note.file}: ${reason}`);
    return { html: `<pre>${escaped(body)}</pre>` };
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
