import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { Results } from './results.ts';
import type { Found } from './search.ts';

const answer = (path: string): Answer => ({
  kind: 'highlight',
  path,
  title: '书',
  chapter: undefined,
  facts: { tags: [] },
  excerpt: [],
});

/** Answers on each page of a search, and how many of its pages were loaded. */
function searching(answers: readonly number[]) {
  const state = { read: 0, isEnded: false };
  async function* found(): AsyncGenerator<Found, void, void> {
    try {
      for (const [page, count] of answers.entries()) {
        state.read += 1;
        const here = Array.from({ length: count }, (_, at) => answer(`/${page}/#${at}`));
        yield { answers: here, pages: 1, isAll: page === answers.length - 1 };
      }
    } finally {
      state.isEnded = true;
    }
  }
  return { results: new Results(found()), state };
}

const enough = { answers: 3, pages: 4 };
const goesOn = () => false;

describe('results', () => {
  it('are pulled until there are enough', async () => {
    const { results, state } = searching([1, 1, 2, 1, 1]);
    await results.pullBeside(0, enough, goesOn);
    expect([results.answers.length, results.isAll, state.read]).toEqual([4, false, 3]);
    await results.pullBeside(4, enough, goesOn);
    expect([results.answers.length, results.isAll]).toEqual([6, true]);
  });

  it('are shown though they are few where the next are far', async () => {
    const { results, state } = searching([0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    await results.pullBeside(0, enough, goesOn);
    expect([results.answers.length, results.isAll, state.read]).toEqual([1, false, 4]);
  });

  it('are looked for to the end where there are none', async () => {
    const { results, state } = searching([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    await results.pullBeside(0, enough, goesOn);
    expect([results.answers.length, state.read]).toEqual([1, 10]);
  });

  it('that are there count where more is asked for', async () => {
    const { results, state } = searching([2, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    await results.pull(() => results.pages === 1);
    await results.pullBeside(2, enough, goesOn);
    expect([results.answers.length, state.read]).toEqual([3, 8]);
  });

  it('are not pulled on once they are not wanted', async () => {
    const { results, state } = searching([0, 1, 1, 1, 1]);
    await results.pullBeside(0, enough, () => state.read === 2);
    expect(state.read).toBe(2);
    results.end();
    await expect.poll(() => state.isEnded).toBe(true);
  });
});
