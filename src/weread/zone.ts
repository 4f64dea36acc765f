import type { HeadingWords } from './heading.ts';

/** The parts of an export, named by its headings. */
export type Zone = 'before' | 'metadata' | 'highlights' | 'thoughts' | 'reviews';

/** Longest title of a part, in characters; what is longer names a chapter. */
const longest = 24;

/** In small letters. */
const titles: Readonly<Record<'metadata' | 'highlights' | 'thoughts' | 'reviews', string>> = {
  metadata: '元数据|metadata|书籍信息|图书信息|基本信息|book info',
  highlights: '高亮划线|热门划线|我的划线|划线笔记|划线列表|划线|高亮|书摘|highlight|highlights',
  thoughts: '读书笔记|笔记汇总|我的笔记|我的想法|想法|章节点评与书评',
  reviews: '本书评论|全书评论|本书书评|我的书评|书评|点评|book review|book reviews',
};
const zones: ReadonlyMap<string, Zone> = new Map([
  ...namesOf('metadata'),
  ...namesOf('highlights'),
  ...namesOf('thoughts'),
  ...namesOf('reviews'),
]);

function namesOf(zone: keyof typeof titles): [string, Zone][] {
  return titles[zone].split('|').map((title) => [title, zone]);
}

/** Chapters may bear these names too: they head the metadata only before all highlights. */
const introduction = /^(?:书籍简介|内容简介|图书简介|本书简介|作品简介|简介|概述)$/;
/** A part for all there is, or for the thoughts alone where the highlights have one of their own. */
const notes = /^(?:笔记|notes)$/i;
/** The thoughts, or the words on the book where nothing else is called so. */
const review = /^reviews?$/i;

/** Characters of the longest name of a part. */
const longestName = Math.max(...[...zones.keys()].map((name) => name.length));

/** A Han character, a Latin letter in its small form or a digit. */
const isPlain = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

function plainOf(title: string): string {
  if (title.length > longest) return '';
  // Most titles, and looking at classes of characters is dear.
  if (isPlain(title.charCodeAt(0)) && isPlain(title.charCodeAt(title.length - 1))) return title;
  return title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Which part a title names in any file. */
export function zoneOf(title: string): Zone | undefined {
  const plain = plainOf(title);
  return plain === '' || plain.length > longestName ? undefined : zones.get(plain.toLowerCase());
}

/** What the headings of a file say together. */
export interface ZoneNames {
  /** A part for the highlights alone. */
  readonly highlights: boolean;
  /** A part for all notes. */
  readonly notes: boolean;
  readonly reviews: boolean;
  /** To 0.1.13 `Reviews` is called what later is 读书笔记. */
  readonly earliest: boolean;
}

/** The part that holds what others have marked, behind or beside that of the reader's own. */
export const isPopularPart = (title: string) => plainOf(title) === '热门划线';

export const isNotes = (title: string) => notes.test(plainOf(title));

/** Tells which part of an export the lines stand in. */
export class Zones {
  readonly #names: ZoneNames;
  /** A heading below the part's own is the book's, whatever it is called. */
  #level = 6;
  at: Zone;

  constructor(names: ZoneNames) {
    this.#names = names;
    this.at = names.highlights || names.notes ? 'before' : 'highlights';
  }

  /** The part that a heading opens; absent for a heading of the book's own. */
  opened({ title, level }: HeadingWords): Zone | undefined {
    return level <= this.#level ? this.#zoneOf(title) : undefined;
  }

  /** Enters the part that a heading opens, if it opens any. */
  enter(heading: HeadingWords): Zone | undefined {
    const zone = this.opened(heading);
    const { level } = heading;
    if (zone === undefined) return undefined;
    this.at = zone;
    if (zone !== 'metadata') this.#level = level;
    return zone;
  }

  /** A heading before all parts, or in the metadata, ends the metadata. */
  leaveMetadata(): void {
    if (this.at === 'metadata') this.at = 'before';
  }

  #zoneOf(title: string): Zone | undefined {
    const plain = plainOf(title);
    if (plain === '' || plain.length > longestName) return undefined;
    const zone = zones.get(plain.toLowerCase());
    if (zone) return zone;
    if (notes.test(plain)) return this.#names.highlights ? 'thoughts' : 'highlights';
    if (review.test(plain)) {
      return this.#names.reviews || this.#names.earliest ? 'thoughts' : 'reviews';
    }
    const early = this.at === 'before' || this.at === 'metadata';
    return early && introduction.test(plain) ? 'metadata' : undefined;
  }
}

/** Whether a title of the metadata stands over nothing but the introduction. */
export function isIntroduction(title: string): boolean {
  return introduction.test(plainOf(title));
}

/**
 * The chapter whose thoughts stand under `… 的想法`, as the separated theme prints it; absent for any
 * other title, that of a chapter `昭阳的想法` too.
 */
export function chapterOfThoughts(title: string): string | undefined {
  return / 的想法$/.exec(` ${title}`) ? title.slice(0, -'的想法'.length).trimEnd() : undefined;
}

/** What a heading of the template says of what stands under it. */
export type Label = 'quotation' | 'remark' | 'liked';

/**
 * A heading that the template prints over each thought, and that names no chapter. `划线CB-1-2-3` is
 * the highlight's own id.
 */
export function readLabel({ title, level }: HeadingWords, zone: Zone): Label | undefined {
  if (title.length > 200) return undefined;
  // Most headings are chapters, and none of these signs stands in them.
  if (level < 5 && !/评论|想法|总结|点评|划线|高亮|chapter|comment/i.test(title)) return undefined;
  const signed = level > 4 || /^[▨◨◰]/u.test(title);
  const plain = title.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  if (/^(?:章节(?:评论|想法|总结)|chapter)\s*No\.\s*\d+$/i.test(plain)) return 'remark';
  if (/^章节(?:评论|想法|点评)$/.test(plain)) return 'remark';
  if (plain === '点赞的评论') return 'liked';
  if (/^(?:划线评论|划线想法)(?:\s*No\.\s*\d+)?$/.test(plain)) return 'quotation';
  if (/^划线[\w-]*\d[\w-]*$/.test(plain)) return 'quotation';
  if (zone === 'thoughts' && /^comments?$/i.test(plain)) return 'quotation';
  return signed && /^(?:高亮|评论|划线|想法)$/.test(plain) ? 'quotation' : undefined;
}

/** The words and the id behind `书评 No.1`; to 0.2.2 the review's own stand there. */
export function readReviewLabel(title: string): string | undefined {
  return /^(?:书评\s*(?:No\.|#)?|No\.)\s*\d+(?=\s|$)\s*(.*)$/s.exec(title)?.[1];
}

/** A heading that the template prints, and not the book. */
export function isTemplateHeading(title: string): boolean {
  return (
    zoneOf(title) !== undefined ||
    readLabel({ title, level: 1 }, 'highlights') !== undefined ||
    /^书评\s*No\.\s*\d/.test(title)
  );
}
