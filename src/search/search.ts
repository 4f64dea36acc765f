import { type Answer, answersOn } from './answer.ts';
import { candidates, type Engine } from './candidates.ts';
import { ChapterAnswers } from './chapter-answers.ts';
import type { Filter, Order } from './filter.ts';
import { NewestFirst } from './newest-first.ts';
import { asSaid, inStandard, type Query } from './query.ts';
import type { LoadedPage } from './record.ts';

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
 * First come the records that hold every term; then titles that are said so; then, of several terms,
 * what holds them in one chapter, though not in one record: these answers are parts.
 *
 * @yields What is found page by page; at least once, and nothing for an empty query.
 * @throws What the engine throws when the index does not load.
 */
export async function* search(
  engine: Engine,
  asked: Query,
  filter: Filter,
  order: Order,
): AsyncGenerator<Found, void, void> {
  const query = await inStandard(asked);
  const said = asSaid(query);
  const chapters = query.length > 1 ? new ChapterAnswers(query, filter) : undefined;
  const line = order === 'newest' ? new NewestFirst() : undefined;
  for await (const { pages, left } of candidates(engine, query, filter)) {
    const answers: Answer[] = [];
    for (const page of pages) {
      const here = answersOn(page, query, filter);
      chapters?.add(page, here);
      answers.push(...here);
    }
    const isLast = left === 0;
    yield {
      answers: (isLast ? line?.rest(answers) : line?.released(answers, pages)) ?? answers,
      pages: pages.length,
      isAll: isLast && !said && !chapters,
    };
  }
  if (said) {
    for await (const { pages, left } of candidates(engine, said, filter)) {
      const answers = pages.flatMap((page) => saidOn(page, query, said, filter));
      yield { answers, pages: pages.length, isAll: left === 0 && !chapters };
    }
  }
  if (!chapters) return;
  const read = await chapters.readParts(engine);
  yield { answers: chapters.answers(), pages: read, isAll: true };
}

/** Answers that only their sound leads to. */
function saidOn(page: LoadedPage, query: Query, said: Query, filter: Filter): Answer[] {
  const written = new Set(answersOn(page, query, filter).map(({ path }) => path));
  return answersOn(page, said, filter)
    .filter(({ path }) => !written.has(path))
    .map((answer) => ({ ...answer, isSaid: true }));
}
