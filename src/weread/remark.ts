import type { Anchors } from './anchor.ts';
import type { Aside, Passage } from './block.ts';
import type { Highlight, Remark, Section, Thought } from './book.ts';
import type { Outline } from './outline.ts';

/** A thought from 读书笔记, with the passage and the chapter it says it speaks of. */
export interface LooseRemark {
  readonly chapter: string | undefined;
  readonly quote: readonly string[];
  readonly aside: Aside;
}

/** @param owner Anchor of the passage it stands under. */
export function thoughtFrom(aside: Aside, anchors: Anchors, owner?: string): Thought {
  return {
    anchor: anchors.thought(aside.id, aside.text, owner),
    text: aside.text.trim(),
    ...(aside.created ? { created: aside.created } : {}),
    line: aside.line,
  };
}

export function remarksFrom(passage: Passage, chapter: string | undefined): LooseRemark[] {
  return passage.asides
    .filter((aside) => aside.text.trim() !== '')
    .map((aside) => ({
      chapter,
      quote: passage.paragraphs,
      aside: passage.id && !aside.id ? { ...aside, id: passage.id } : aside,
    }));
}

/**
 * Files thoughts under the highlights they quote. From 0.6.0 the exporter prints a highlight with a
 * thought twice, in 高亮划线 and in 读书笔记; the reader sees it once. What quotes no highlight of the
 * file keeps its quote and goes to its chapter.
 */
export function fileRemarks(
  remarks: readonly LooseRemark[],
  outline: Outline,
  highlights: readonly Highlight[],
  anchors: Anchors,
): void {
  const byText = new Map<string, Highlight>();
  for (const highlight of highlights) {
    const text = fold(highlight.paragraphs);
    if (!byText.has(text)) byText.set(text, highlight);
  }
  for (const { chapter, quote, aside } of remarks) {
    const highlight = quote.length > 0 ? byText.get(fold(quote)) : undefined;
    const same = highlight?.thoughts.find((t) => fold([t.text]) === fold([aside.text]));
    if (same) continue;
    if (highlight) {
      highlight.thoughts.push(thoughtFrom(aside, anchors, highlight.anchor));
      continue;
    }
    if (chapter !== undefined && !outline.reopen(chapter)) {
      outline.heading({ type: 'heading', level: 2, title: chapter, line: aside.line });
    }
    const remark: Remark = {
      kind: 'remark',
      quote: [...quote],
      thought: thoughtFrom(aside, anchors),
    };
    outline.add(remark);
  }
}

const fold = (rows: readonly string[]) => rows.join('').replace(/\s+/g, '');

/** Every highlight of a book, in the book's order. */
export function highlightsOf(sections: readonly Section[]): Highlight[] {
  return sections.flatMap((section) => [
    ...section.items.filter((item) => item.kind === 'highlight'),
    ...highlightsOf(section.sections),
  ]);
}
