import type { Field } from './block.ts';
import { type Frontmatter, wordsOf } from './frontmatter.ts';
import { type MetadataName, metadataNameOf } from './metadata-keys.ts';
import {
  readAuthor,
  readCategory,
  readDate,
  readImageFile,
  readIsbn,
  readPercentage,
  readShare,
  readStatus,
  readTitle,
  readWebAddress,
  readWhole,
} from './metadata-values.ts';
import { readDuration } from './moment.ts';
import { publicationKeys } from './withheld.ts';

/** Said elsewhere, or of use to the exporter alone. */
const silent = new Set<string>([
  ...publicationKeys,
  'bookId',
  'book_id',
  'doc_type',
  'noteCount',
  'reviewCount',
  'lastReadTimestamp',
  '划线数量',
  '笔记数量',
]);
/** What the exporter writes where nobody knows. */
const unknown = /^(?:-1%?|1970-01-01.*|Invalid date)$/s;

const letters = (text: string) => text.replace(/\s+/g, '');

/** What a value says, so that two forms of it can be compared; absent if it can't be understood. */
const readers: Readonly<Record<MetadataName, (text: string) => string | number | undefined>> = {
  title: (text) => letters(readTitle(text)),
  author: (text) => letters(readAuthor(text)),
  translator: letters,
  publisher: letters,
  isbn: readIsbn,
  category: (text) => readCategory(text).join('-'),
  tags: () => '',
  cover: (text) => (readWebAddress(text) ?? readImageFile(text)) && '',
  intro: letters,
  published: readDate,
  started: readDate,
  finished: readDate,
  lastRead: readDate,
  readingSeconds: readWhole,
  readingTime: readDuration,
  readingDays: readWhole,
  progress: readShare,
  status: readStatus,
  rating: readPercentage,
  length: readWhole,
  link: readWebAddress,
};

/**
 * Keys and values that the book's metadata leaves out: the reader's own, those that can't be
 * understood, and those that say something else than the one that was chosen.
 *
 * @param chosen The value in use.
 */
export function extraOf(
  frontmatter: Frontmatter,
  fields: readonly Field[],
  chosen: (name: MetadataName) => string | undefined,
): Record<string, string> {
  /** The values of each key, by their letters. */
  const extra = new Map<string, Map<string, string>>();
  const add = (key: string, value: string): void => {
    if (value === '' || silent.has(key) || isTold(key, value, chosen)) return;
    const values = extra.get(key) ?? new Map<string, string>();
    extra.set(key, values.set(letters(value), value));
  };
  for (const [key, value] of Object.entries(frontmatter)) add(key, wordsOf(value));
  for (const { key, value } of fields) add(key, value.trim());
  return Object.fromEntries(
    [...extra].map(([key, values]) => [safeKey(key), [...values.values()].join('\n')]),
  );
}

/** An object has no entry of this name that is sure to be kept. */
const safeKey = (key: string) => (key === '__proto__' ? '_proto_' : key);

function isTold(
  key: string,
  value: string,
  chosen: (name: MetadataName) => string | undefined,
): boolean {
  const name = metadataNameOf(key);
  if (name === undefined) return false;
  if (unknown.test(value)) return true;
  const said = readers[name](value);
  if (said === undefined) return false;
  const other = chosen(name) ?? '';
  return value === other || said === readers[name](other);
}
