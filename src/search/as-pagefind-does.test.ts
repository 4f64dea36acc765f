import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { joinShards } from './join-shards.ts';
import { inDocuments, toDocument } from './page-documents.ts';
import { recordsOfBook } from './page-records.ts';
import { pagefindFilters } from './pagefind-filters.ts';
import { makeIndex } from './pagefind-index.ts';
import { pagefindWords } from './pagefind-words.ts';
import { compareInIndex } from './record.ts';
import { makeShard } from './shard.ts';
import { filterOf, type Words, wordsOf } from './testing/pagefind-files.ts';
import { around, shelf } from './testing/shelf.ts';
import { alphabetOf } from './token.ts';

/*
 * The words of an index and its filters are written without Pagefind's binary. What it makes of the
 * same documents is what they must say: a version that makes something else is not the one that they
 * are written for.
 */

const alphabet = alphabetOf('的是', 2);
const room = 60;
const pages = shelf.flatMap((book) => recordsOfBook(book, around)).sort(compareInIndex);
const documents = inDocuments(pages, room).map((parts) => toDocument(parts, alphabet));

/** A token without a letter is none of Pagefind's words, but takes a place. */
const boundary = '`';

const pagefinds = await makeIndex(
  documents.map(({ words, held, filters }, index) => ({
    url: `/${index}/`,
    content: [...words.map((word) => word ?? boundary), boundary, ...held].join(' '),
    filters,
  })),
);
const colophon = 'colophon';

const { texts: _, ...shard } = makeShard(pages, alphabet, room);
const own = joinShards([{ name: 'a', ...shard }], 200);

/** One range of all documents. */
const all = { first: 0, end: documents.length + 1 };

const contentsOf = (ending: string) =>
  pagefinds.filter(({ path }) => path.endsWith(ending)).map(({ content }) => content);

describe('our index', () => {
  it('has many documents', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect(own.order).toHaveLength(documents.length);
  });

  it('says of each word what Pagefind’s own says', () => {
    const ours: Words = new Map(
      own.wordFiles.flatMap(({ content }) =>
        pagefindWords(gunzipSync(content), [all]).flatMap((words) => [...wordsOf(words)]),
      ),
    );
    const theirs: Words = new Map(contentsOf('.pf_index').flatMap((file) => [...wordsOf(file)]));
    theirs.delete(colophon);
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    expect(ours.size).toBeGreaterThan(300);
    const held = new Set(documents.flatMap((document) => document.held));
    for (const [word, places] of theirs) {
      // What is only held needs no place.
      const wanted = held.has(word)
        ? new Map([...places.keys()].map((document) => [document, []]))
        : places;
      expect([word, ours.get(word)]).toEqual([word, wanted]);
    }
  });

  it('has the words in the order of Pagefind’s', () => {
    expect(own.words).toEqual(own.words.toSorted());
    for (const file of contentsOf('.pf_index')) {
      const words = [...wordsOf(file).keys()];
      expect(words).toEqual(words.toSorted());
    }
  });

  it('has the filters of Pagefind’s', () => {
    const byName = (files: readonly Uint8Array[]) =>
      new Map(files.map(filterOf).map(({ name, values }) => [name, values]));
    const ours = byName(
      own.filterFiles.flatMap(({ content }, number) =>
        pagefindFilters(own.filters[number] ?? '', gunzipSync(content), [all]),
      ),
    );
    expect(ours).toEqual(byName(contentsOf('.pf_filter')));
    expect([...ours.keys()]).toEqual(own.filters);
    expect(ours.size).toBeGreaterThan(3);
  });
});
