import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Cutter } from './cutter.ts';
import { type CutTexts, Cutting } from './cutting.ts';
import { CuttingThread } from './cutting-thread.ts';

const cutter = await Cutter.read();
const subjects = ['自由', '枷锁', '主权', '厨房', '河流', '编译器', '花园', '孤独', 'Kubernetes'];
const shelf = Array.from({ length: 60 }, (_, book) =>
  Array.from({ length: 1 + (book % 7) }, (_, at) =>
    [book, book + at, book * at].map((one) => subjects[one % subjects.length]).join('与'),
  ),
);

function wordsOf({ words, wordEnds, vocabulary }: CutTexts): string[][] {
  return [...wordEnds].map((end, at) =>
    [...words.subarray(wordEnds[at - 1] ?? 0, end)].map((word) => vocabulary[word] ?? ''),
  );
}

const alone = shelf.map((texts) =>
  wordsOf({ ...cutter.cut(texts), vocabulary: cutter.vocabulary }),
);

/** @param begin Begins a thread; asked at the first text. */
function cuttingWith(begin: () => CuttingThread, { count = 2, mostAlone = 0 } = {}) {
  const begins = vi.fn(begin);
  const cutting = new Cutting(cutter, { count, alone: mostAlone, begin: begins });
  onTestFinished(() => cutting.end());
  const all = async () => {
    const cuts: (() => Promise<CutTexts>)[] = [];
    for (const texts of shelf) cuts.push(await cutting.begin(texts));
    return (await Promise.all(cuts.map((cut) => cut()))).map(wordsOf);
  };
  return { all, begins };
}

const running = (script: string) => () =>
  new CuttingThread(new URL(`data:text/javascript,${encodeURIComponent(script)}`));

const atFirstText = (act: string) =>
  running(
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => ${act})`,
  );

describe('cutting on two threads', () => {
  it('finds the words that one finds', async () => {
    const cut = vi.spyOn(CuttingThread.prototype, 'cut');
    onTestFinished(() => cut.mockRestore());
    const { all } = cuttingWith(() => new CuttingThread());
    expect(await all()).toEqual(alone);
    expect(cut).toHaveBeenCalled();
    for (const { value } of cut.mock.settledResults) expect(value).toBeDefined();
  });

  it.each([
    ['ends', atFirstText('process.exit()')],
    ['fails', atFirstText('{ throw new Error() }')],
    ['fails before it has begun', running('throw new Error()')],
    ['is not there', () => new CuttingThread(new URL('./none.ts', import.meta.url))],
    [
      'may not be begun',
      () => {
        throw new Error();
      },
    ],
  ])('is done by one where the other %s', async (_, begin) => {
    const { all, begins } = cuttingWith(begin);
    expect(await all()).toEqual(alone);
    expect(begins).toHaveBeenCalledTimes(1);
  });

  it('is not begun for little, nor where one alone may run', async () => {
    for (const given of [{ mostAlone: 100_000 }, { count: 1 }]) {
      const { all, begins } = cuttingWith(() => new CuttingThread(), given);
      expect(await all()).toEqual(alone);
      expect(begins).not.toHaveBeenCalled();
    }
  });
});
