import { z } from 'zod';
import type { Garden } from './garden.ts';
import type { GardenNote } from './ground.ts';
import { isImage } from './media.ts';
import { referenceWords } from './reference-words.ts';
import type { Resolved } from './resolution.ts';
import { targetSchema } from './target.ts';

/** A note names something: seen from what it names. */
export const citationSchema = z.object({
  /** Slug of the note. */
  from: z.string(),
  title: z.string(),
  /** The words around; plain text, empty where there are none. */
  sentence: z.string(),
  target: targetSchema,
});

export type Citation = z.infer<typeof citationSchema>;

/** What cites what, by the note or the book that is cited. */
export const citationsSchema = z.object({
  notes: z.record(z.string(), z.array(citationSchema)),
  books: z.record(z.string(), z.array(citationSchema)),
  /** Files that notes link to, or show as they are; their paths below the notes folder. */
  files: z.array(z.string()),
});

export type Citations = z.infer<typeof citationsSchema>;

/**
 * Turns references round. A note that names the same thing twice in one sentence, or itself, counts
 * once, or not at all.
 */
export function citationsOf(
  { references }: Pick<Garden, 'references'>,
  notes: readonly Pick<GardenNote, 'slug' | 'title'>[],
): Citations {
  const byNote = new Map<string, Citation[]>();
  const files = new Set<string>();
  const byBook = new Map<string, Citation[]>();
  for (const { slug, title } of notes) {
    const seen = new Set<string>();
    const resolved = references.get(slug) ?? [];
    const secrets = secretNames(resolved);
    for (const { reference, resolution } of resolved) {
      if (resolution.kind !== 'found') continue;
      const { target } = resolution;
      if (target.kind === 'file') {
        if (!reference.embed || !isImage(target.file)) files.add(target.file);
        continue;
      }
      if (target.kind === 'note' && target.slug === slug) continue;
      const sentence = without(secrets, reference.sentence);
      const key = JSON.stringify([target, sentence]);
      if (seen.has(key)) continue;
      seen.add(key);
      const citation = { from: slug, title, sentence, target };
      if (target.kind === 'note') add(byNote, target.slug, citation);
      else add(byBook, target.book, citation);
    }
  }
  return {
    notes: Object.fromEntries(byNote),
    books: Object.fromEntries(byBook),
    files: [...files],
  };
}

/** What links to private things would say if their writer gave them no words of their own. */
function secretNames(resolved: readonly Resolved[]): string[] {
  return resolved.flatMap(({ reference, resolution }) =>
    resolution.kind === 'hidden' ? [referenceWords(reference), reference.name] : [],
  );
}

const without = (names: readonly string[], sentence: string) =>
  names.reduce((text, name) => text.replaceAll(name, '…'), sentence);

function add(to: Map<string, Citation[]>, key: string, citation: Citation): void {
  const known = to.get(key);
  if (known) known.push(citation);
  else to.set(key, [citation]);
}
