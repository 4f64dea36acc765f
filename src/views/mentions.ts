import type { Citation } from '../garden/citation.ts';
import type { Target } from '../garden/target.ts';
import type { Path, Paths } from '../paths/paths.ts';
import type { ItemView } from './quotation.ts';

/** A note that names something, with the sentences in which it does. */
export interface Mention {
  readonly title: string;
  readonly path: Path;
  readonly sentences: readonly string[];
}

export interface MentionList {
  readonly shown: readonly Mention[];
  /** Notes beyond those that are shown. */
  readonly more: number;
}

/** Notes that a page shows of those that name its book; a much-cited book has hundreds. */
const most = 60;
/** Sentences of one note. */
const mostSentences = 3;

/** Which notes name it, in the order of their titles as they were found. */
export function mentionsIn(
  citations: readonly Citation[],
  { note }: Pick<Paths, 'note'>,
): MentionList {
  const byNote = Map.groupBy(citations, ({ from }) => from);
  const all = [...byNote].map(([slug, some]): Mention => {
    const sentences = [...new Set(some.map(({ sentence }) => sentence))].filter(Boolean);
    return {
      title: some[0]?.title ?? slug,
      path: note(slug),
      sentences: sentences.slice(0, mostSentences),
    };
  });
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Those that name a chapter, or a section of it, and no single passage. */
export function chapterCitations(citations: readonly Citation[], page: string): Citation[] {
  return citations.filter(({ target }) => target.kind === 'section' && target.page === page);
}

/** Those that name a passage or a thought on it. */
export function passageCitations(citations: readonly Citation[], item: ItemView): Citation[] {
  if (citations.length === 0) return [];
  const anchors = new Set(anchorsOf(item));
  return citations.filter(({ target }) => isAmong(target, anchors));
}

function isAmong(target: Target, anchors: ReadonlySet<string>): boolean {
  return target.kind === 'passage' && anchors.has(target.anchor);
}

function anchorsOf(item: ItemView): string[] {
  switch (item.kind) {
    case 'highlight':
      return [item.anchor, ...item.thoughts.map(({ anchor }) => anchor)];
    case 'remark':
      return [item.thought.anchor];
    case 'prose':
      return [];
    default:
      return item satisfies never;
  }
}
