import type { Field } from './block.ts';
import type { BookMetadata } from './book.ts';
import { bookId } from './book-id.ts';
import { settleCharacters } from './characters.ts';
import { extraOf } from './extra.ts';
import { type Frontmatter, listOf, wordsOf } from './frontmatter.ts';
import { type MetadataName, metadataKeys } from './metadata-keys.ts';
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
import { present } from './present.ts';
import type { Problem } from './problem.ts';

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
  for (const { key, value } of fields) {
    if (value.trim() !== '' && !found.has(key)) found.set(key, value.trim());
  }
  const picked = new Map<MetadataName, string | undefined>();
  const pick = (name: MetadataName): string | undefined => {
    if (!picked.has(name)) picked.set(name, firstOf(metadataKeys[name], frontmatter, found));
    return picked.get(name);
  };
  const read = <T>(name: MetadataName, reader: (text: string) => T): T | undefined => {
    const text = pick(name);
    return text === undefined ? undefined : reader(text);
  };
  const title = read('title', readTitle) || fileTitle(file);
  const isbn = read('isbn', readIsbn);
  const finished = read('finished', readDate);
  // weread-vault writes `book_id`.
  const ownId = wordsOf(frontmatter['bookId']) || wordsOf(frontmatter['book_id']);
  const { id, problems } = bookId(ownId, isbn, title, file);
  const metadata: BookMetadata = {
    id,
    kind: id.startsWith('CB_') ? 'imported' : id.startsWith('MP_') ? 'article' : 'store',
    title,
    category: read('category', readCategory) ?? [],
    tags: tagsOf(frontmatter, fields),
    extra: extraOf(frontmatter, fields, (name) => (name === 'title' ? title : pick(name))),
    ...present({
      author: read('author', readAuthor),
      translator: pick('translator'),
      publisher: pick('publisher'),
      isbn,
      cover: read('cover', readWebAddress),
      coverFile: read('cover', readImageFile),
      intro: pick('intro'),
      published: read('published', readDate),
      started: read('started', readDate),
      finished,
      lastRead: read('lastRead', readDate),
      readingTime: read('readingSeconds', readWhole) ?? read('readingTime', readDuration),
      readingDays: read('readingDays', readWhole),
      progress: read('progress', readShare),
      status: read('status', readStatus) ?? (finished ? 'finished' : undefined),
      rating: read('rating', readPercentage),
      length: read('length', readWhole) || undefined,
      link: read('link', readWebAddress),
    }),
  };
  return { metadata, problems };
}

function firstOf(
  keys: readonly string[],
  frontmatter: Frontmatter,
  fields: ReadonlyMap<string, string>,
): string | undefined {
  for (const key of keys) {
    const text = wordsOf(frontmatter[key]) || fields.get(key);
    if (text) return settleCharacters(text);
  }
  return undefined;
}

/** Those of the frontmatter, and those that lines of the file add. */
function tagsOf(frontmatter: Frontmatter, fields: readonly Field[]): string[] {
  const own = metadataKeys.tags.flatMap((key) => listOf(frontmatter[key]));
  const more = fields.flatMap(({ key, value }) => (isTags(key) ? listOf(value) : []));
  return [...new Set([...own, ...more])];
}

const isTags = (key: string) => metadataKeys.tags.some((name) => name === key);

function fileTitle(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.(?:md|mdx|txt)$/i, '').trim() || file;
}
