import type { Prose, Section } from '../book.ts';
import { Names } from '../naming.ts';
import { proseAnchor } from '../prose-anchor.ts';
import { foldText, Wordings } from './wording.ts';

/** What the exporter prints itself: a damaged copy's parser can't know it for a heading. */
const headings = ['元数据', '高亮划线', '读书笔记', '本书评论', '划线评论'];

/** Lines of a copy that no rule claims, so that another copy's are not shown a second time. */
export class KnownProse {
  readonly #lines = new Wordings<true>();
  readonly #names = new Names();

  /** @param sections All of them: a title that found no place in one copy may have one in the other. */
  constructor(prose: readonly Prose[], sections: readonly Section[]) {
    for (const heading of headings) this.#lines.add(heading, true);
    for (const { title } of sections) if (title) this.#lines.add(title, true);
    for (const one of prose) this.#add(one);
    for (const section of sections) {
      for (const item of section.items) if (item.kind === 'prose') this.#add(item);
    }
  }

  /** @returns Another copy's, if any line of it is new, with a name of its own. */
  admit(prose: Prose): Prose | undefined {
    const isKnown = linesOf(prose).every((line) => this.#lines.find(line));
    if (isKnown) return undefined;
    const wished = proseAnchor(prose);
    const admitted = { ...prose };
    const anchor = this.#names.take(wished);
    if (anchor !== wished) admitted.anchor = anchor;
    for (const line of linesOf(prose)) this.#lines.add(line, true);
    return admitted;
  }

  #add(prose: Prose): void {
    this.#names.take(proseAnchor(prose));
    for (const line of linesOf(prose)) this.#lines.add(line, true);
  }
}

const linesOf = ({ text }: Prose) => text.split('\n').filter((line) => foldText(line) !== '');
