import type { Aside } from '../block.ts';
import type { Prose, Section, Thought } from '../book.ts';
import { Placing } from '../placing.ts';
import { type Problem, problem } from '../problem.ts';
import type { Entry, Unread } from './entry.ts';
import { pairThoughts } from './pair.ts';

export interface Arranged {
  readonly chapters: Section[];
  readonly reviews: Thought[];
  readonly problems: readonly Problem[];
}

/** Puts what the app's text holds of a book into the book's chapters. */
export function arrange(entries: readonly Entry[], file: string): Arranged {
  const problems: Problem[] = [];
  const placing = new Placing(undefined, (rule, line, details = {}) => {
    problems.push(problem(rule, { file, line }, details));
  });
  const { thoughtsOf, filed } = pairThoughts(entries);
  const level = levelBelow(entries);
  const reviews: Aside[] = [];
  let prose: Prose | undefined;
  for (const entry of entries) {
    if (entry.kind !== 'unread') prose = undefined;
    switch (entry.kind) {
      case 'chapter':
        placing.heading({ ...entry, level: entry.level ?? level });
        break;
      case 'highlight':
        placing.noted(entry, thoughtsOf.get(entry) ?? []);
        break;
      case 'thought':
        if (!filed.has(entry)) placing.remark(entry.quote, entry.aside);
        break;
      case 'review':
        reviews.push(entry.aside);
        break;
      case 'unread':
        if (prose) addTo(prose, entry);
        else {
          prose = proseOf(entry, file, problems);
          placing.prose(prose);
        }
        break;
      default:
        entry satisfies never;
    }
  }
  const { chapters, reviews: told } = placing.finish(reviews);
  return { chapters, reviews: told, problems };
}

/** Headings that a reader has added stand above the app's own chapters. */
function levelBelow(entries: readonly Entry[]): number {
  let level = 1;
  for (const entry of entries) {
    if (entry.kind === 'chapter' && entry.level !== undefined)
      level = Math.max(level, entry.level + 1);
  }
  return level;
}

/** Lines that no rule knows are shown where they stand, and reported. */
export function proseOf(
  { line, text }: Pick<Unread, 'line' | 'text'>,
  file: string,
  problems: Problem[],
): Prose {
  const excerpt = text.trim().slice(0, 24);
  problems.push(problem('block-unclaimed', { file, line }, { excerpt }));
  return { kind: 'prose', text, line };
}

function addTo(prose: Prose, { text, apart }: Unread): void {
  prose.text += `${apart ? '\n\n' : '\n'}${text}`;
}
