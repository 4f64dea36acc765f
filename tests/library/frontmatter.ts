import matter from 'gray-matter';
import { parse, stringify } from 'yaml';
import type { Notebook } from './notebook.ts';

type Keys = Readonly<Record<string, unknown>>;

const docType = 'weread-highlights-reviews';

/** What the plugin knows of a book to 0.6.0, in its order from 0.2.3. */
export function bookKeys({ metadata }: Notebook): Keys {
  const { id, author, cover, reviewCount, noteCount } = metadata;
  return { doc_type: docType, bookId: id, author, cover, reviewCount, noteCount };
}

/**
 * Adds how the book was read, as 0.7.0 does; from 0.11.0 author and cover are part of that, 1.0.0 adds
 * the title, 1.1.0 makes the status a number.
 */
export function readingKeys(
  notebook: Notebook,
  release: '0.7.0' | '0.11.0' | '1.0.0' | '1.1.0',
): Keys {
  const { metadata } = notebook;
  const { id, title, author, cover, reviewCount, noteCount, finished } = metadata;
  const [finishedWord, readingWord] = release === '1.1.0' ? ['4', '2'] : ['读完', '在读'];
  const book =
    release === '0.7.0'
      ? bookKeys(notebook)
      : {
          doc_type: docType,
          bookId: id,
          ...(release === '0.11.0' ? {} : { title }),
          reviewCount,
          noteCount,
          author,
          cover,
        };
  return {
    ...book,
    readingStatus: finished ? finishedWord : readingWord,
    progress: `${metadata.progress}%`,
    totalReadDay: metadata.readingDays,
    readingTime: durationText(metadata.readingTime),
    readingDate: metadata.started,
    ...(finished ? { finishedDate: finished } : {}),
  };
}

const durationText = (seconds: number) =>
  `${Math.floor(seconds / 3600)}小时${Math.floor((seconds % 3600) / 60)}分钟`;

/** 0.1.0 to 0.4.4: gray-matter merges the keys with those that the template prints. */
export function withGrayMatter(printed: string, keys: Keys): string {
  return matter.stringify(printed, keys);
}

/**
 * 0.4.6 to 0.5.4: whatever stands before the last `---` of the whole file is dropped, the reader's
 * words with it.
 */
export function withLastFence(printed: string, keys: Keys): string {
  const body = printed.slice(printed.lastIndexOf('---') + 4);
  return `---\n${yamlOf({ ...keys, ...templateKeys(printed).keys })}---\n${body}`;
}

/** 0.5.5 to 0.6.0: the template's own closing fence stays behind the new one. */
export function withStrayFence(printed: string, keys: Keys): string {
  const { keys: own, end } = templateKeys(printed);
  return `---\n${yamlOf({ ...keys, ...own })}---\n${printed.slice(end + 4)}`;
}

/**
 * 0.7.0 and later: the template's closing fence is the file's, behind a blank line. Where the
 * template begins with a blank line (分离式 in 1.4.0), the last character of its keys stands there.
 */
export function withOwnFence(printed: string, keys: Keys): string {
  const { keys: own, end } = templateKeys(printed);
  return `---\n${yamlOf({ ...keys, ...own })}${printed.slice(end + 4)}`;
}

/** @returns Also the length of the keys' text, by which all releases cut the body off. */
function templateKeys(printed: string): { readonly keys: Keys; readonly end: number } {
  const start = printed.indexOf('---') + 4;
  const end = printed.slice(start).indexOf('---') - 1;
  const keys: unknown = parse(printed.slice(start, start + end));
  return { keys: isKeys(keys) ? keys : {}, end };
}

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null;

/** As Obsidian writes it: no line is folded. */
export const yamlOf = (keys: Keys) => stringify(keys, { lineWidth: 0 });
