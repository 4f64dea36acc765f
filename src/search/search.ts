import { type Answer, answersOn } from './answer.ts';
import { candidates, type Engine } from './candidates.ts';
import { ChapterAnswers } from './chapter-answers.ts';
import type { Filter, Order } from './filter.ts';
import { NewestFirst } from './newest-first.ts';
import type { Query } from './query.ts';

/** What the next pages hold. */
export interface Found {
  readonly answers: readonly Answer[];
  /** Pages, or parts of pages, that were loaded for it. */
  readonly pages: number;
  /** No page is left that may hold an answer. */
  readonly isAll: boolean;
}

/**
 * Searches, and yields what is found as pages are loaded. Pagefind says which pages may hold an
 * answer; what does is seen from their text, so nothing is shown that does not hold the query.
 *
 * First come the records that hold every term; then, of several terms, what holds them in one
 * chapter, though not in one record: these answers are parts.
 *
 * @yields What is found page by page; at least once, and nothing for an empty query.
 * @throws What the engine throws when the index does not load.
 */
export async function* search(
  engine: Engine,
  query: Query,
  filter: Filter,
  order: Order,
): AsyncGenerator<Found, void, void> {
  const chapters = query.length > 1 ? new ChapterAnswers(query, filter) : undefined;
  const line = order === 'newest' ? new NewestFirst() : undefined;
  for await (const { pages, left } of candidates(engine, query, filter)) {
    const answers: Answer[] = [];
    for (const page of pages) {
      const here = answersOn(page, query, filter);
      chapters?.add(page, here);
      answers.push(...here);
    }
    yield {
      answers: line?.released(answers, left > 0 ? pages.at(-1) : undefined) ?? answers,
      pages: pages.length,
      isAll: left === 0 && !chapters,
    };
  }
  if (!chapters) return;
  const read = await chapters.readParts(engine);
  yield { answers: chapters.answers(), pages: read, isAll: true };
}
