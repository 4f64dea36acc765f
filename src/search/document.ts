import { colours } from './filter.ts';
import { foldText } from './fold.ts';
import {
  type Group,
  groups,
  type Kind,
  kinds,
  type LoadedPage,
  type LoadedRecord,
  type PageRecords,
  type SearchRecord,
} from './record.ts';

/*
 * The file of a document: what the browser shows of what Pagefind has found. Pagefind is given words
 * alone, and its own fragments are not used: they would say everything twice.
 */

/** A page, or a part of it, in a document. */
export interface Part {
  readonly page: PageRecords;
  readonly records: readonly SearchRecord[];
}

/**
 * @param variants Characters with another that stands for all writings of it, one pair after the
 *   other: the table of all of them is not loaded where nothing else needs it.
 */
type File = readonly [variants: string, ...pages: readonly WrittenPage[]];

type WrittenPage = readonly [
  path: string,
  chapter: string,
  newest: string,
  records: readonly WrittenRecord[],
  ...about: WrittenFacts | [],
];

/** Left out where they are those of the page before. */
type WrittenFacts = [
  title: string,
  group: Group,
  book: string,
  author: string,
  category: string,
  ...tags: string[],
];

type WrittenRecord = readonly [
  /** The first letter of its kind, and its path without that of the page. */
  place: string,
  text: string,
  created?: string,
  colour?: string,
  hasThought?: 0 | 1,
  sounds?: string,
];

/**
 * @param standards By which folding differs that knows one writing of each character for all, for
 *   characters in it.
 * @throws TypeError if a record is not on its page.
 */
export function writeDocument(
  parts: readonly Part[],
  standards: ReadonlyMap<string, string>,
): string {
  const variants = [...standards].map((pair) => pair.join('')).join('');
  const pages = parts.map(({ page, records }, index) =>
    writtenPage(page, records, parts[index - 1]?.page),
  );
  const file: File = [variants, ...pages];
  return JSON.stringify(file);
}

function writtenPage(
  page: PageRecords,
  records: readonly SearchRecord[],
  before: PageRecords | undefined,
): WrittenPage {
  const { path, title, chapter = '', group, newest = '', facts } = page;
  const written = records.map((record) => writtenRecord(record, page));
  const { book = '', author = '', category = '', tags } = facts;
  const isSame =
    before?.title === title &&
    before.group === group &&
    JSON.stringify(before.facts) === JSON.stringify(facts);
  if (isSame) return [path, chapter, newest, written];
  return [path, chapter, newest, written, title, group, book, author, category, ...tags];
}

function writtenRecord(record: SearchRecord, page: PageRecords): WrittenRecord {
  const { kind, path, text, created = '', colour = '', hasThought, sounds } = record;
  if (!path.startsWith(page.path)) throw new TypeError(`${path} is not on the page ${page.path}`);
  const place = kind.charAt(0) + path.slice(page.path.length);
  const said = sounds?.join(' ') ?? '';
  if (said) return [place, text, created, colour, hasThought ? 1 : 0, said];
  if (hasThought) return [place, text, created, colour, 1];
  if (colour) return [place, text, created, colour];
  return created ? [place, text, created] : [place, text];
}

const kindsByLetter = new Map<string, Kind>(kinds.map((kind) => [kind.charAt(0), kind]));

/** The pages, or parts of pages, that {@link writeDocument} wrote. */
export function readDocument(written: string): LoadedPage[] {
  const [variants, ...pages]: File = JSON.parse(written);
  const toStandard = standardiser(variants);
  const read: LoadedPage[] = [];
  for (const [path, chapter, newest, records, ...about] of pages) {
    const before = read.at(-1);
    const [title = before?.title ?? '', group = before?.group ?? groups.own, ...facts] = about;
    read.push({
      path,
      title,
      chapter: chapter || undefined,
      group,
      newest: newest || undefined,
      facts: before && about.length === 0 ? before.facts : readFacts(facts),
      records: records.flatMap((record) => readRecord(record, path, toStandard)),
    });
  }
  return read;
}

function readFacts([book, author, category, ...tags]: readonly string[]): PageRecords['facts'] {
  return {
    book: book || undefined,
    author: author || undefined,
    category: category || undefined,
    tags,
  };
}

/** @param variants Han characters, in pairs. */
function standardiser(variants: string): (folded: string) => string {
  if (variants === '') return (folded) => folded;
  const standards = new Map<string, string>();
  for (let at = 0; at < variants.length; at += 2) {
    standards.set(variants.charAt(at), variants.charAt(at + 1));
  }
  const varying = new RegExp(`[${[...standards.keys()].join('')}]`, 'g');
  return (folded) => folded.replace(varying, (one) => standards.get(one) ?? one);
}

function readRecord(
  [place, text, created, colour, hasThought, sounds]: WrittenRecord,
  page: string,
  toStandard: (folded: string) => string,
): LoadedRecord[] {
  const kind = kindsByLetter.get(place.charAt(0));
  if (!kind) return [];
  return [
    {
      kind,
      path: page + place.slice(1),
      text,
      created: created || undefined,
      colour: colours.find((one) => one === colour),
      hasThought: hasThought ? true : undefined,
      sounds: sounds?.split(' '),
      folded: toStandard(foldText(text)),
    },
  ];
}
