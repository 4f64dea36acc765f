/** Finds what belongs together in a library, and again after a book has changed, in a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherKin } from '../../src/kin/gather-kin.ts';
import type { TitledBook } from '../../src/kin/keyed-book.ts';
import { type KinManifest, KinStore } from '../../src/kin/kin-store.ts';
import { kinOfBookSchema } from '../../src/kin/related.ts';
import { openCache } from '../../src/library/cache.ts';
import { Library } from '../../src/library/library.ts';
import { wholeBook } from '../../src/library/open-library.ts';
import type { Book, Highlight, Section } from '../../src/weread/book.ts';
import type { KinFigures } from './kin-figures.ts';
import { Random } from './random.ts';

/** Invented books quote each other never: so many highlights of a thousand repeat an earlier one. */
const repeated = 0.01;
const remembered = 400;

function quoting(random: Random): (book: Book) => Book {
  const heard: string[][] = [];
  const retell = (highlight: Highlight): Highlight => {
    const earlier = heard[Math.floor(random.next() * heard.length)];
    const repeats = earlier !== undefined && random.chance(repeated);
    if (repeats) return { ...highlight, paragraphs: [...earlier, ...highlight.paragraphs] };
    if (heard.length < remembered) heard.push(highlight.paragraphs);
    return highlight;
  };
  const through = (section: Section): Section => ({
    ...section,
    items: section.items.map((item) => (item.kind === 'highlight' ? retell(item) : item)),
    sections: section.sections.map(through),
  });
  return (book) => ({ ...book, chapters: book.chapters.map(through) });
}

async function measure(notes: string): Promise<KinFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'weread-garden-kin-'));
  try {
    const { books } = await new Library(notes, openCache(join(folder, 'parsed')), 'bench').read();
    const cache = openCache(join(folder, 'parsed'), true);
    const store = new KinStore(join(folder, 'kin'));
    const quote = quoting(new Random(1));
    const gather = (list: readonly TitledBook[]) =>
      gatherKin(list, {
        store,
        version: 'bench',
        concordance: { add: [], hide: [], terms: 200 },
        wholeBook: async (key) => quote(await wholeBook(cache, key.replace(/^changed-/, ''))),
      });
    const keyed = books.map(({ id, key, title }) => ({ id, key, title }));
    const cold = await timed(() => gather(keyed));
    const [first, ...others] = keyed;
    const now = first ? [{ ...first, key: `changed-${first.key}` }, ...others] : [];
    const changed = await timed(() => gather(now));
    const quotations = books.reduce((sum, { highlights }) => sum + highlights, 0);
    const counts = await count(store, changed.result);
    return {
      quotations,
      ...counts,
      terms: changed.result.terms.length,
      cold: cold.time,
      changed: changed.time,
      rss: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<Result>(act: () => Promise<Result>) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1000;
  return { result, time: { seconds, cpu: (user + system) / 1e6 } };
}

async function count(store: KinStore, { books }: KinManifest) {
  let [answered, sameWords] = [0, 0];
  for (const { kept } of Object.values(books)) {
    const kin = await store.get('found', kept, kinOfBookSchema);
    for (const related of Object.values(kin?.passages ?? {})) {
      answered += 1;
      if (related.some(({ reason }) => reason.kind === 'same words')) sameWords += 1;
    }
  }
  return { answered, sameWords };
}

const [notes] = process.argv.slice(2);
if (notes === undefined) throw new Error('Which folder?');
process.stdout.write(`${JSON.stringify(await measure(notes))}\n`);
