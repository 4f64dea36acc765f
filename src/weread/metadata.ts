import type { Field } from './block.ts';
import type { BookMetadata } from './book.ts';
import { type Frontmatter, listOf, textOf } from './frontmatter.ts';
import { readDay, readDuration } from './moment.ts';
import { shortHash } from './naming.ts';
import { type Problem, problem } from './problem.ts';

/** Keys of the frontmatter and the metadata callout that say the same thing; the first wins. */
const names = {
  title: ['title', '书名', 'name'],
  author: ['author', '作者'],
  translator: ['translator', '译者'],
  publisher: ['publisher', '出版社'],
  isbn: ['isbn', 'ISBN'],
  category: ['分类', 'category', 'categorys'],
  tags: ['tags', 'tag'],
  cover: ['cover'],
  intro: ['简介', 'intro', 'description'],
  published: ['出版时间', '出版年', 'publishTime', 'publishyear'],
  started: ['readingDate'],
  finished: ['finishedDate'],
  lastRead: ['lastReadDate'],
  readingSeconds: ['readingTimestamp'],
  readingTime: ['readingTime'],
  readingDays: ['totalReadDay'],
  progress: ['progress', 'readProgress'],
  status: ['readingStatus', 'status'],
  rating: ['rating'],
  length: ['totalWords'],
  link: ['PC地址', 'pcUrl'],
} as const;

/** Said elsewhere, or of use to the exporter alone. */
const silent = new Set(['bookId', 'doc_type', 'noteCount', 'reviewCount', 'lastReadTimestamp']);
const known = new Set<string>(Object.values(names).flat());

export interface MetadataRead {
  readonly metadata: BookMetadata;
  readonly problems: readonly Problem[];
}

/**
 * Puts together what the frontmatter and the metadata callout know of a book.
 *
 * @param file Path of the export; its name is the title where nothing else says one.
 */
export function readMetadata(
  frontmatter: Frontmatter,
  fields: readonly Field[],
  file: string,
): MetadataRead {
  const found = new Map<string, string>();
  for (const { key, value } of fields) if (value && !found.has(key)) found.set(key, value);
  const pick = (keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const text = textOf(frontmatter[key]) ?? found.get(key);
      if (text) return text;
    }
    return undefined;
  };
  const title = pick(names.title) ?? fileTitle(file);
  const isbn = pick(names.isbn)?.replace(/[\s-]/g, '');
  const { id, problems } = bookId(textOf(frontmatter['bookId']), isbn, title, file);
  const metadata: BookMetadata = {
    id,
    kind: id.startsWith('CB_') ? 'imported' : id.startsWith('MP_') ? 'article' : 'store',
    title,
    category: (pick(names.category) ?? '').split(/[-/\s>]+/).filter(Boolean),
    tags: names.tags.flatMap((key) => listOf(frontmatter[key])),
    extra: extraOf(frontmatter, found),
    ...present({
      author: pick(names.author),
      translator: pick(names.translator),
      publisher: pick(names.publisher),
      isbn,
      cover: webAddress(pick(names.cover)),
      intro: pick(names.intro),
      published: readDay(pick(names.published) ?? ''),
      started: readDay(pick(names.started) ?? ''),
      finished: readDay(pick(names.finished) ?? ''),
      lastRead: readDay(pick(names.lastRead) ?? ''),
      readingTime: whole(pick(names.readingSeconds)) ?? readDuration(pick(names.readingTime) ?? ''),
      readingDays: whole(pick(names.readingDays)),
      progress: share(pick(names.progress)),
      status: readStatus(pick(names.status), pick(names.finished)),
      rating: percentage(pick(names.rating)),
      length: whole(pick(names.length)) || undefined,
      link: webAddress(pick(names.link)),
    }),
  };
  return { metadata, problems };
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is not known. */
function present<T extends Record<string, unknown>>(values: T): Present<T> {
  const result: Present<T> = {};
  for (const key in values) {
    const value = values[key];
    if (isKnown(value)) result[key] = value;
  }
  return result;
}

function isKnown<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

function bookId(id: string | undefined, isbn: string | undefined, title: string, file: string) {
  const place = { file, line: 1 };
  const instead = isbn && /^[\dxX]+$/.test(isbn) ? `isbn-${isbn}` : `b${shortHash(title)}`;
  if (id === undefined) return { id: instead, problems: [problem('book-id-missing', place)] };
  // `~` stands in the ids of some articles; it is safe in a path.
  if (/^[A-Za-z0-9_][\w~-]{0,99}$/.test(id)) return { id: id.replace(/~/g, '-'), problems: [] };
  return { id: instead, problems: [problem('book-id-unsafe', place, { id: id.slice(0, 60) })] };
}

function fileTitle(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.(?:md|mdx|txt)$/i, '').trim() || file;
}

function webAddress(text: string | undefined): string | undefined {
  if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return text;
}

function whole(text: string | undefined): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function percentage(text: string | undefined): number | undefined {
  const found = /^(\d+(?:\.\d+)?)\s*%$/.exec(text ?? '');
  const value = Number(found?.[1]) / 100;
  return value >= 0 && value <= 1 ? value : undefined;
}

/** `42%`, or `42` in the key that has no sign; `-1` means that nobody knows. */
function share(text: string | undefined): number | undefined {
  return percentage(text) ?? percentage(`${text ?? ''}%`);
}

/** Words to 1.0, numbers from 1.1.0: 1 未标记, 2 在读, 3 读过, 4 读完. */
function readStatus(
  text: string | undefined,
  finished: string | undefined,
): BookMetadata['status'] {
  switch (text) {
    case '读完':
    case '4':
      return 'finished';
    case '在读':
    case '读过':
    case '2':
    case '3':
      return 'reading';
    case '未标记':
    case '1':
      return 'unmarked';
    default:
      return readDay(finished ?? '') ? 'finished' : undefined;
  }
}

function extraOf(frontmatter: Frontmatter, fields: ReadonlyMap<string, string>) {
  const extra: Record<string, string> = {};
  for (const [key, value] of Object.entries(frontmatter)) {
    const text = textOf(value) ?? (typeof value === 'object' ? listOf(value).join('、') : '');
    if (text && !known.has(key) && !silent.has(key)) extra[key] = text;
  }
  for (const [key, value] of fields) {
    if (!known.has(key) && key) extra[key] ??= value;
  }
  return extra;
}
