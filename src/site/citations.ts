import { getEntry } from 'astro:content';
import type { Citation, Citations } from '../garden/citation.ts';
import { citationStore } from '../library/citation-store.ts';
import { settings } from './current.ts';

const store = citationStore(settings.outputCache);
let last: { readonly key: string; readonly citations: Promise<Citations> } | undefined;

/** What names what; read once, and again when it has changed. */
async function current(): Promise<Citations> {
  const entry = await getEntry('garden', 'citations');
  const key = entry?.data.key ?? '';
  if (last?.key !== key) last = { key, citations: store.read(key) };
  return last.citations;
}

/** Files beside the notes that have an address: as the disk spells them, by their paths. */
export async function publishedFiles(): Promise<Readonly<Record<string, string>>> {
  return (await getEntry('garden', 'citations'))?.data.files ?? {};
}

export async function allCitations(): Promise<Citation[]> {
  const { notes, books } = await current();
  return [...Object.values(notes), ...Object.values(books)].flat();
}

export async function noteCitations(slug: string): Promise<readonly Citation[]> {
  return own((await current()).notes, slug);
}

export async function bookCitations(id: string): Promise<readonly Citation[]> {
  return own((await current()).books, id);
}

function own(all: Citations['notes'], name: string): readonly Citation[] {
  return Object.hasOwn(all, name) ? (all[name] ?? []) : [];
}
