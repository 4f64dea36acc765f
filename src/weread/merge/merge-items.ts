import type { Highlight, Item, Prose, Remark, Section, Thought } from '../book.ts';
import type { Names } from '../naming.ts';
import { type HighlightTwins, textOf } from './highlight-twins.ts';
import { KnownThoughts } from './known-thoughts.ts';
import { mergeHighlight } from './merge-highlight.ts';
import type { SectionTree } from './section-tree.ts';
import type { SectionTwins } from './section-twins.ts';
import { mergeThoughts } from './thoughts.ts';
import type { Newcomer, Order } from './weave.ts';
import { Wordings } from './wording.ts';

/** Two copies of a book, and what they have in common. */
export interface Copies {
  readonly main: SectionTree;
  readonly other: SectionTree;
  readonly sections: SectionTwins;
  readonly highlights: HighlightTwins;
  /** Anchors that the main copy has given. */
  readonly names: Names;
  /** Of the other copy's lines that no rule claims, those that the main one lacks. */
  readonly admitProse: (prose: Prose) => Prose | undefined;
}

/** Where a highlight stands in its book, in characters. */
export const inBookOrder: readonly Order<Item>[] = [
  (item) =>
    item.kind === 'highlight' && item.range && item.chapterUid !== undefined
      ? [item.chapterUid, item.range.start, item.range.end ?? item.range.start]
      : undefined,
  (item) =>
    item.kind === 'highlight' && item.range && item.chapterUid === undefined
      ? [item.range.start, item.range.end ?? item.range.start]
      : undefined,
];

/** Makes the items of a merged book: those of the main copy, and those that only the other holds. */
export class MergedItems {
  readonly #copies: Copies;
  readonly #known: KnownThoughts;
  /** Thoughts of the other copy by the main one's highlight that they speak of. */
  readonly #added = new Map<Highlight, Thought[]>();
  /** What became of the main copy's items; nothing of those that went into another. */
  readonly #results = new Map<Item, Item | undefined>();
  /** What became of the other copy's, where they did not come in as they are. */
  readonly #places = new Map<Item, Item>();

  constructor(copies: Copies) {
    this.#copies = copies;
    const { main, other, highlights } = copies;
    this.#known = new KnownThoughts(main.highlights);
    for (const item of main.items) {
      const section = main.sectionOf(item);
      if (item.kind === 'remark' && section) this.#known.addRemark(item, section);
    }
    for (const [highlight, twin] of highlights) this.#add(twin, highlight.thoughts);
    const quoted = new Wordings<Highlight>();
    for (const highlight of main.highlights) quoted.add(textOf(highlight), highlight);
    for (const item of other.items) {
      if (item.kind !== 'remark' || this.#isKnown(item)) continue;
      const highlight = quotedIn(item, quoted);
      if (!highlight) continue;
      this.#add(highlight, [item.thought]);
      this.#places.set(item, highlight);
    }
    this.#settleMain();
    for (const [highlight, twin] of highlights) this.#place(highlight, twin);
    for (const [item, highlight] of this.#places) this.#place(item, highlight);
  }

  /** The main copy's own items of one of its sections. */
  ofMain(section: Section): Item[] {
    return section.items.flatMap((item) => this.#results.get(item) ?? []);
  }

  /**
   * What one of the other copy's sections adds.
   *
   * @param row The items that it comes to.
   */
  newcomers(section: Section, row: readonly Item[]): Newcomer<Item>[] {
    const inRow = new Set(row);
    const newcomers: Newcomer<Item>[] = [];
    let after: Item | undefined;
    for (const item of section.items) {
      const place = this.#places.get(item);
      if (place) {
        if (inRow.has(place)) after = place;
        continue;
      }
      const admitted = this.#admit(item);
      if (!admitted) continue;
      newcomers.push({ item: admitted, after });
      after = admitted;
    }
    return newcomers;
  }

  #add(highlight: Highlight, thoughts: readonly Thought[]): void {
    const known = this.#added.get(highlight) ?? [];
    this.#added.set(highlight, known);
    for (const thought of thoughts) {
      if (!this.#known.has(thought, highlight)) known.push(thought);
    }
  }

  #isKnown(remark: Remark): boolean {
    const { other, sections } = this.#copies;
    const section = other.sectionOf(remark);
    return this.#known.hasRemark(remark, section && sections.get(section));
  }

  #place(item: Item, known: Item): void {
    const result = this.#results.get(known);
    if (result) this.#places.set(item, result);
  }

  #settleMain(): void {
    const { main, other, highlights, names } = this.#copies;
    const twinOf = new Map([...highlights].map(([highlight, twin]) => [twin, highlight]));
    for (const highlight of main.highlights) {
      const twin = twinOf.get(highlight);
      const thoughts = mergeThoughts(highlight.thoughts, this.#added.get(highlight) ?? [], names);
      const merged = twin ? mergeHighlight(highlight, twin) : highlight;
      this.#results.set(highlight, { ...merged, thoughts });
    }
    const unmatched = new Wordings<Highlight>();
    for (const highlight of other.highlights) {
      if (!highlights.has(highlight)) unmatched.add(textOf(highlight), highlight);
    }
    const remarks = new Map<Highlight, Remark[]>();
    for (const item of main.items) {
      const highlight = item.kind === 'remark' ? quotedIn(item, unmatched) : undefined;
      if (item.kind !== 'remark' || !highlight) {
        if (item.kind !== 'highlight') this.#results.set(item, item);
        continue;
      }
      const known = remarks.get(highlight);
      if (known) known.push(item);
      else remarks.set(highlight, [item]);
    }
    for (const [highlight, own] of remarks) this.#settleQuoted(highlight, own);
  }

  /** Thoughts of the main copy on a passage that only the other holds as a highlight. */
  #settleQuoted(highlight: Highlight, remarks: readonly Remark[]): void {
    const { names } = this.#copies;
    const anchor = names.take(highlight.anchor);
    const own = remarks.map(({ thought }) => thought);
    const thoughts = mergeThoughts(own, highlight.thoughts, names);
    const result: Highlight = { ...highlight, anchor, thoughts };
    for (const [at, remark] of remarks.entries()) {
      this.#results.set(remark, at === 0 ? result : undefined);
    }
    this.#places.set(highlight, result);
  }

  /** An item that only the other copy holds, with a name that is free. */
  #admit(item: Item): Item | undefined {
    const { names, admitProse } = this.#copies;
    switch (item.kind) {
      case 'highlight': {
        const anchor = names.take(item.anchor);
        const own = item.thoughts.filter((thought) => !this.#known.has(thought));
        return { ...item, anchor, thoughts: mergeThoughts([], own, names) };
      }
      case 'remark': {
        if (this.#isKnown(item)) return undefined;
        const anchor = names.take(item.thought.anchor);
        return { ...item, thought: { ...item.thought, anchor } };
      }
      case 'prose':
        return admitProse(item);
      default:
        return item satisfies never;
    }
  }
}

function quotedIn({ quote }: Remark, highlights: Wordings<Highlight>): Highlight | undefined {
  return quote.length === 0 ? undefined : highlights.find(quote.join('\n'));
}
