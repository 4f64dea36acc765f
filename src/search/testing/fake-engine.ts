import type { Engine } from '../candidates.ts';
import { foldText } from '../fold.ts';
import { groups, newestOf, type PageRecords, type SearchRecord } from '../record.ts';
import { loaded } from './loaded.ts';

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
 * An engine that finds phrases of Han characters on the pages it is given, which are in the order
 * of the index. It tells which of them were loaded.
 */
export function engineOf(pages: readonly PageRecords[]): { engine: Engine; read: string[] } {
  const read: string[] = [];
  const engine: Engine = {
    find: async (phrase) => {
      const sought = phrase.replace(/["\s]/g, '');
      return pages.flatMap((page, index) => {
        const holds = page.records.some(({ text }) => foldText(text).includes(sought));
        const load = async () => {
          read.push(page.path);
          return loaded(page);
        };
        return holds ? [{ id: String(index), load }] : [];
      });
    },
  };
  return { engine, read };
}
