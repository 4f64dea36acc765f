import type { Book, BookMetadata } from '../book.ts';
import { hasOwnId } from '../book-id.ts';
import { type MetadataName, metadataKeys, metadataNameOf } from '../metadata-keys.ts';
import { mayShareAuthor } from './author.ts';
import { foldLetters, isDamaged, sameWords, Wordings } from './wording.ts';

/** What is said of the book itself: where a copy says something else, that is kept too. */
const descriptive = ['title', 'author', 'translator', 'publisher', 'isbn', 'intro'] as const;

/** What the exporter reckons anew with every sync: only the newer counts. */
const reckoned: ReadonlySet<MetadataName> = new Set([
  'started',
  'finished',
  'lastRead',
  'readingSeconds',
  'readingTime',
  'readingDays',
  'progress',
  'status',
  'rating',
  'length',
  'cover',
  'link',
]);

/** The metadata of a book, with what only another copy tells. */
export function mergeMetadata(main: Book, other: Book): BookMetadata {
  const { tags, extra, chapters, reviews, prose, file, damaged, ...single } = main;
  const known = whole(other, main);
  return {
    ...fields(known),
    ...single,
    ...(hasOwnId(other) && !hasOwnId(main) ? { id: other.id, kind: other.kind } : {}),
    category: main.category.length > 0 ? main.category : other.category,
    tags: mergeTags(tags, other.tags),
    extra: mergeExtra(main, known),
  };
}

function mergeTags(main: readonly string[], other: readonly string[]): string[] {
  const known = new Wordings<true>();
  for (const tag of main) known.add(tag, true);
  return [...main, ...new Set(other.filter((tag) => !known.find(tag)))];
}

/** The fields of a copy that stand for themselves. */
function fields({ tags, extra, chapters, reviews, prose, file, damaged, ...single }: Book) {
  return single;
}

/** A copy without what was damaged on its way, where the other copy has it. */
function whole(copy: Book, other: Book): Book {
  const result = { ...copy, extra: { ...copy.extra } };
  const said = new Wordings<true>();
  for (const value of Object.values({ ...other, ...other.extra })) {
    if (typeof value === 'string') said.add(value, true);
  }
  for (const [key, value] of Object.entries(result.extra)) {
    const isTold = isDamaged(key) ? said.find(value) : other.extra[key] !== undefined;
    if (isTold && isDamaged(key + value)) delete result.extra[key];
  }
  return result;
}

function mergeExtra(main: Book, other: Book): Record<string, string> {
  const extra = { ...main.extra };
  const add = (key: string, value: string): void => {
    const known = extra[key];
    if (known === undefined) extra[key] = value;
    else if (!isReckoned(key)) extra[key] = withLines(known, value);
  };
  for (const [key, value] of Object.entries(other.extra)) {
    if (!isToldBy(main, key, value)) add(key, value);
  }
  for (const name of descriptive) {
    const value = other[name];
    const said = main[name];
    if (value && said && !isDamaged(value) && !says(name, said, value)) {
      add(metadataKeys[name][0], value);
    }
  }
  return extra;
}

function isReckoned(key: string): boolean {
  const name = metadataNameOf(key);
  return name !== undefined && reckoned.has(name);
}

/** A copy's own odd value of a field that is known now. */
function isToldBy(book: Book, key: string, value: string): boolean {
  const name = metadataNameOf(key);
  if (name === undefined) return false;
  if (reckoned.has(name)) return book.extra[key] === undefined && isKnown(book, name);
  return descriptive.some((one) => one === name && says(one, book[one] ?? '', value));
}

function isKnown(book: Book, name: MetadataName): boolean {
  const field = name === 'readingSeconds' ? 'readingTime' : name;
  return book[field] !== undefined;
}

function says(name: (typeof descriptive)[number], said: string, value: string): boolean {
  if (said === '') return false;
  if (name === 'author' && foldLetters(said) !== '') return isAuthor(said, value);
  return sameWords(said, value);
}

const isAuthor = (said: string, value: string) =>
  sameWords(said, value) || mayShareAuthor(said, value);

/** The lines of the second that the first lacks, below it. */
function withLines(known: string, value: string): string {
  const lines = new Set(known.split('\n').map(foldLetters));
  const more = value.split('\n').filter((line) => !lines.has(foldLetters(line)));
  return [known, ...more].join('\n');
}
