import type { Aside } from '../block.ts';
import type { Entry, HighlightEntry, ThoughtEntry } from './entry.ts';

/** Which thoughts are on passages that the file holds as highlights, too. */
export interface Pairs {
  readonly thoughtsOf: ReadonlyMap<HighlightEntry, readonly Aside[]>;
  readonly filed: ReadonlySet<ThoughtEntry>;
}

/**
 * Finds the highlights that thoughts are on. The app repeats the passage of a thought as a highlight,
 * right behind it; both must be in the same chapter, for a sentence may come again in another.
 */
export function pairThoughts(entries: readonly Entry[]): Pairs {
  const behind = nearest(entries.toReversed());
  const before = nearest(entries);
  const thoughtsOf = new Map<HighlightEntry, Aside[]>();
  const filed = new Set<ThoughtEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'thought') continue;
    const highlight = behind.get(entry) ?? before.get(entry);
    if (!highlight) continue;
    filed.add(entry);
    const asides = thoughtsOf.get(highlight) ?? [];
    asides.push(entry.aside);
    thoughtsOf.set(highlight, asides);
  }
  return { thoughtsOf, filed };
}

/** The highlight of each thought's words that was seen last, in the same chapter. */
function nearest(entries: readonly Entry[]): Map<ThoughtEntry, HighlightEntry> {
  const found = new Map<ThoughtEntry, HighlightEntry>();
  const seen = new Map<string, HighlightEntry>();
  for (const entry of entries) {
    if (entry.kind === 'chapter') seen.clear();
    else if (entry.kind === 'highlight') seen.set(fold(entry.paragraphs), entry);
    else if (entry.kind === 'thought' && entry.quote.length > 0) {
      const highlight = seen.get(fold(entry.quote));
      if (highlight) found.set(entry, highlight);
    }
  }
  return found;
}

const fold = (rows: readonly string[]) => rows.join('').replace(/[\s\u200b\u2060]+/g, '');
