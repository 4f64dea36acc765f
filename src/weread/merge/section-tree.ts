import type { Highlight, Item, Section } from '../book.ts';

/** The sections of one copy, and how they lie in each other. */
export class SectionTree {
  /** In the book's order. */
  readonly sections: Section[] = [];
  readonly #parents = new Map<Section, Section>();
  readonly #sectionOf = new Map<Item, Section>();

  constructor(chapters: readonly Section[]) {
    for (const chapter of chapters) this.#add(chapter, undefined);
  }

  get items(): IterableIterator<Item> {
    return this.#sectionOf.keys();
  }

  get highlights(): Highlight[] {
    return [...this.items].filter((item) => item.kind === 'highlight');
  }

  parentOf(section: Section): Section | undefined {
    return this.#parents.get(section);
  }

  sectionOf(item: Item): Section | undefined {
    return this.#sectionOf.get(item);
  }

  /** The section's chapter, or the part that it stands in without one. */
  chapterOf(section: Section): Section {
    let chapter = section;
    while (chapter.kind === 'section') {
      const parent = this.#parents.get(chapter);
      if (!parent) break;
      chapter = parent;
    }
    return chapter;
  }

  #add(section: Section, parent: Section | undefined): void {
    this.sections.push(section);
    if (parent) this.#parents.set(section, parent);
    for (const item of section.items) this.#sectionOf.set(item, section);
    for (const child of section.sections) this.#add(child, section);
  }
}

/** WeRead's number for the chapter that its first passage stands in. */
export function uidOf(section: Section): number | undefined {
  for (const item of section.items) {
    if (item.kind === 'highlight' && item.chapterUid !== undefined) return item.chapterUid;
  }
  for (const child of section.sections) {
    const uid = uidOf(child);
    if (uid !== undefined) return uid;
  }
  return undefined;
}
