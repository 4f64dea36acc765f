import type { Passage } from './block.ts';
import { type BlockId, readBlockId } from './block-id.ts';
import { Names, shortHash } from './naming.ts';

/** A passage's place in its book. */
export interface Anchored {
  readonly anchor: string;
  /** The anchor another passage of the book has already. */
  readonly repeated: boolean;
  readonly chapterUid: BlockId['chapterUid'] | undefined;
  readonly range: BlockId['range'] | undefined;
}

/** What a passage can be named by. */
interface Named extends Pick<Passage, 'id' | 'link'> {
  readonly paragraphs: readonly string[];
}

/**
 * Names passages and thoughts for URLs: by chapter number and range, which no sync changes; by
 * their own id; else by their words.
 */
export class Anchors {
  readonly #names = new Names();
  readonly #bookId: string | undefined;

  /** @param bookId As the frontmatter has it. */
  constructor(bookId: string | undefined) {
    this.#bookId = bookId;
  }

  passage(passage: Named): Anchored {
    const read = passage.id === undefined ? undefined : readBlockId(passage.id, this.#bookId);
    const { chapterUid = passage.link?.chapterUid } = read ?? {};
    const range = read?.range ?? linkRange(passage.link);
    const wished = range
      ? nameOf(chapterUid, range)
      : safe(read?.text ?? `h${shortHash(passage.paragraphs.join('\n'))}`);
    const anchor = this.#names.take(wished);
    return { anchor, repeated: anchor !== wished, chapterUid, range };
  }

  /** @param owner Anchor of the passage or section it speaks of. */
  thought(id: string | undefined, text: string, owner: string | undefined): string {
    return this.#names.take(id ? safe(id) : owner ? `${owner}-t` : `t${shortHash(text)}`);
  }
}

function nameOf(chapterUid: number | undefined, range: NonNullable<BlockId['range']>): string {
  const chapter = chapterUid === undefined ? '' : `${chapterUid}-`;
  const end = range.end === undefined ? '' : `-${range.end}`;
  return `${chapter}${range.start}${end}`;
}

function linkRange(link: Passage['link']): BlockId['range'] | undefined {
  if (!link) return undefined;
  return link.end === undefined ? { start: link.start } : { start: link.start, end: link.end };
}

const safe = (id: string) => id.replace(/[^\w-]/g, '-');
