import type { Book, Highlight, Item, Prose, Remark, Section, Thought } from './book.ts';
import { Names, shortHash } from './naming.ts';

/** Which of the reader's words are kept from the site. */
export interface ThoughtPrivacy {
  readonly thoughts: 'public' | 'private';
  /** A thought with one of them, as in `#私密`, is kept from it; without their `#`. */
  readonly privateThoughtTags: readonly string[];
}

/** A line that something began on which is no longer in the book. */
interface Gone {
  readonly line: number;
  readonly blockId?: string | undefined;
}

export interface PublicBook {
  readonly book: Book;
  /** What was taken out. */
  readonly gone: readonly Gone[];
  /** Thoughts and reviews among it. */
  readonly thoughts: number;
}

/**
 * A book without the words that are not for others: thoughts, reviews, remarks and comments that the
 * reader liked. Passages stay. A chapter that held nothing else goes with them.
 */
export function withoutPrivate(book: Book, privacy: ThoughtPrivacy): PublicBook {
  const taker = new Taker(book, privacy);
  const chapters = taker.sections(book.chapters);
  const reviews = book.reviews.filter((review) => taker.keeps(review));
  const prose = book.prose.filter((one) => taker.keepsProse(one));
  const { gone, thoughts } = taker;
  return gone.length === 0
    ? { book, gone, thoughts }
    : { book: { ...book, chapters, reviews, prose }, gone, thoughts };
}

class Taker {
  readonly gone: Gone[] = [];
  thoughts = 0;
  readonly #isPrivate: (text: string) => boolean;
  readonly #hidesAll: boolean;
  readonly #anchors = new Names();

  constructor(book: Book, { thoughts, privateThoughtTags }: ThoughtPrivacy) {
    this.#hidesAll = thoughts === 'private';
    this.#isPrivate = tagFinder(privateThoughtTags);
    for (const anchor of book.chapters.flatMap(anchorsIn)) this.#anchors.take(anchor);
  }

  keeps({ text, line, blockId }: Thought): boolean {
    if (!this.#hidesAll && !this.#isPrivate(text)) return true;
    this.gone.push({ line, blockId });
    this.thoughts += 1;
    return false;
  }

  /** It may be a thought that no rule knows; who has tagged it has said enough. */
  keepsProse({ text, line }: Prose): boolean {
    if (!this.#isPrivate(text)) return true;
    this.gone.push({ line });
    return false;
  }

  sections(all: readonly Section[]): Section[] {
    return all.flatMap((section) => {
      const items = section.items.flatMap((item) => this.#item(item));
      const sections = this.sections(section.sections);
      const heldSomething = section.items.length > 0 || section.sections.length > 0;
      const holdsNothing = items.length === 0 && sections.length === 0;
      return heldSomething && holdsNothing ? [] : [{ ...section, items, sections }];
    });
  }

  #item(item: Item): Item[] {
    switch (item.kind) {
      case 'highlight':
        return [{ ...item, thoughts: item.thoughts.filter((thought) => this.keeps(thought)) }];
      case 'remark':
        if (this.keeps(item.thought)) return [item];
        return item.quote.length > 0 ? [this.#passageOf(item)] : [];
      case 'prose':
        return this.keepsProse(item) ? [item] : [];
      default:
        return item satisfies never;
    }
  }

  /** Named by its words: the thought's own anchor names the review, and its time is the thought's. */
  #passageOf({ quote, thought }: Remark): Highlight {
    const anchor = this.#anchors.take(`h${shortHash(quote.join('\n'))}`);
    return { kind: 'highlight', anchor, paragraphs: quote, thoughts: [], line: thought.line };
  }
}

function anchorsIn({ items, sections }: Section): string[] {
  const own = items.flatMap((item) => (item.kind === 'highlight' ? [item.anchor] : []));
  return [...own, ...sections.flatMap(anchorsIn)];
}

/**
 * Finds tags in what is typed on a telephone: nothing need stand before the `#`, and behind a tag that
 * ends in a Han character the sentence may go on. It hides too much sooner than too little.
 */
export function tagFinder(tags: readonly string[]): (text: string) => boolean {
  const names = tags.map((tag) => folded(tag).replace(/^#+/, '').trim()).filter(Boolean);
  if (names.length === 0) return () => false;
  const patterns = names.map((name) => {
    const ends = /\p{Script=Han}$/u.test(name) ? '' : '(?![a-z0-9_-])';
    return `${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}${ends}`;
  });
  const tagged = new RegExp(`#(?:${patterns.join('|')})`, 'u');
  return (text) => tagged.test(folded(text));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
