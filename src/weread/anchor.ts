import type { Passage } from './block.ts';
import { type BlockId, readBlockId } from './block-id.ts';
import { Names, shortHash } from './naming.ts';

/** A passage's place in its book. */
export interface Placed extends Omit<BlockId, 'text'> {
  readonly anchor: string;
  /** The anchor another passage of the book has already. */
  readonly repeated: boolean;
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

  passage(passage: Named): Placed {
    const read = passage.id === undefined ? undefined : readBlockId(passage.id, this.#bookId);
    const { chapterUid = passage.link?.chapterUid } = read ?? {};
    const range = read?.range ?? linkRange(passage.link);
    const wished = range
      ? [chapterUid, range.start, range.end].filter((n) => n !== undefined).join('-')
      : safe(read?.text ?? `h${shortHash(passage.paragraphs.join('\n'))}`);
    const anchor = this.#names.take(wished);
    return {
      anchor,
      repeated: anchor !== wished,
      ...(chapterUid === undefined ? {} : { chapterUid }),
      ...(range === undefined ? {} : { range }),
    };
  }

  /** @param owner Anchor of the passage or section it speaks of. */
  thought(id: string | undefined, text: string, owner: string | undefined): string {
    return this.#names.take(id ? safe(id) : owner ? `${owner}-t` : `t${shortHash(text)}`);
  }
}

function linkRange(link: Passage['link']): BlockId['range'] | undefined {
  if (!link) return undefined;
  return link.end === undefined ? { start: link.start } : { start: link.start, end: link.end };
}

const safe = (id: string) => id.replace(/[^\w-]/g, '-');
