import type { Prose, Section } from '../book.ts';
import { Names } from '../naming.ts';
import { type Copies, inBookOrder, MergedItems } from './merge-items.ts';
import { uidOf } from './section-tree.ts';
import { type Newcomer, type Order, weave } from './weave.ts';
import { sameWords } from './wording.ts';

const byNumber = (kind: Section['kind']): Order<Section> => {
  return (section) =>
    section.kind === kind && section.number !== undefined
      ? section.number.split('.').map(Number)
      : undefined;
};

const byUid: Order<Section> = (section) => {
  // What stands before all headings stands there, whatever chapter it belongs to.
  if (section.title === undefined && section.number === undefined) return undefined;
  const uid = uidOf(section);
  return uid === undefined ? undefined : [uid];
};

/** Where a section stands among those beside it. */
const orders = [byNumber('part'), byNumber('chapter'), byNumber('section'), byUid];

export interface MergedChapters {
  readonly chapters: Section[];
  /** Titles of the other copy that no section bears any more. */
  readonly titles: readonly Prose[];
}

/** The chapters of a merged book: those of the main copy, in its order, with what the other adds. */
export function mergeChapters(
  main: readonly Section[],
  other: readonly Section[],
  copies: Copies,
): MergedChapters {
  const merging = new Merging(copies);
  return { chapters: merging.merge(main, other), titles: merging.titles };
}

class Merging {
  readonly titles: Prose[] = [];
  readonly #items: MergedItems;
  readonly #twins: ReadonlyMap<Section, Section>;
  readonly #twinOf: ReadonlyMap<Section, Section>;
  readonly #ids = new Names();

  constructor(copies: Copies) {
    this.#items = new MergedItems(copies);
    this.#twins = copies.sections;
    this.#twinOf = new Map([...copies.sections].map(([section, twin]) => [twin, section]));
    for (const { id } of copies.main.sections) this.#ids.take(id);
  }

  /**
   * @param main Sections that lie beside each other.
   * @param other Those that lie at the same place in the other copy.
   */
  merge(main: readonly Section[], other: readonly Section[]): Section[] {
    const results = new Map(main.map((section) => [section, this.#settle(section)]));
    const newcomers: Newcomer<Section>[] = [];
    let after: Section | undefined;
    for (const section of other) {
      const twin = this.#twins.get(section);
      const item = twin ? undefined : this.#admit(section);
      if (item) newcomers.push({ item, after });
      after = item ?? (twin && results.get(twin)) ?? after;
    }
    return weave([...results.values()], newcomers, orders);
  }

  #settle(main: Section): Section {
    const other = this.#twinOf.get(main);
    const row = this.#items.ofMain(main);
    const sections = this.merge(main.sections, other?.sections ?? []);
    // A page stays the page of all its sections.
    const isPage = main.kind !== 'part' && main.sections.every(({ kind }) => kind === 'section');
    const result: Section = {
      ...main,
      items: other ? weave(row, this.#items.newcomers(other, row), inBookOrder) : row,
      sections: isPage ? sections.map(asSection) : sections,
    };
    if (other?.title === undefined) return result;
    if (main.title === undefined) return { ...result, title: other.title, line: other.line };
    if (!sameWords(main.title, other.title)) this.#leave(other);
    return result;
  }

  /** A section that only the other copy has; absent where all that it held has gone elsewhere. */
  #admit(other: Section): Section | undefined {
    const items = weave([], this.#items.newcomers(other, []), []);
    const sections = this.merge([], other.sections);
    const held = other.items.length + other.sections.length;
    if (held > 0 && items.length + sections.length === 0) {
      this.#leave(other);
      return undefined;
    }
    const uid = uidOf(other);
    const wished = this.#ids.has(other.id) && uid !== undefined ? `${other.id}-c${uid}` : other.id;
    return { ...other, id: this.#ids.take(wished), items, sections };
  }

  #leave({ title, line }: Section): void {
    if (title && line !== undefined) this.titles.push({ kind: 'prose', text: title, line });
  }
}

const asSection = (section: Section): Section => ({
  ...section,
  kind: 'section',
  sections: section.sections.map(asSection),
});
