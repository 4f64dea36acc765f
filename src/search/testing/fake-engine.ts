import type { Engine } from '../candidates.ts';
import { foldText } from '../fold.ts';
import { groups, newestOf, type PageRecords, type SearchRecord } from '../record.ts';
import { alphabetOf } from '../token.ts';
import { loaded } from './loaded.ts';

/** One in which every character is its own word. */
export const plainAlphabet = alphabetOf('', 0);

/** A page whose records stand at the anchors `0`, `1` … */
export function pageOf(
  path: string,
  records: readonly (string | Partial<SearchRecord>)[],
  about: Partial<PageRecords> = {},
): PageRecords {
  const whole = records.map((record, index) => ({
    kind: 'highlight' as const,
    path: `${path}#${index}`,
    text: '',
    ...(typeof record === 'string' ? { text: record } : record),
  }));
  return {
    path,
    title: path,
    chapter: '章',
    group: groups.own,
    newest: newestOf(whole),
    facts: { tags: [] },
    records: whole,
    ...about,
  };
}

/**
 * An engine that finds phrases of Han characters on pages, which are in the order of the index, each
 * a document of its own. It tells which of them were loaded.
 */
export function engineOf(pages: readonly PageRecords[]): {
  engine: Engine;
  read: string[];
} {
  const read: string[] = [];
  const engine: Engine = {
    alphabet: plainAlphabet,
    size: 100,
    find: async (phrase) => {
      const sought = phrase.replace(/["\s]/g, '');
      const holds = ({ records }: PageRecords) =>
        records.some(({ text }) => foldText(text).includes(sought));
      return pages.filter(holds).map((page) => ({
        id: String(pages.indexOf(page)),
        load: async () => {
          read.push(page.path);
          return [loaded(page)];
        },
      }));
    },
  };
  return { engine, read };
}
