import { statSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Outline } from '../garden/reference.ts';
import { outlineOf } from '../markdown/outline-of.ts';
import { wikiLinks } from '../markdown/wiki-link.ts';
import type { OwnNote } from '../weread/parsed.ts';
import type { Problem } from '../weread/problem.ts';
import { checkMdx } from './check-mdx.ts';
import type { Found } from './discover.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(wikiLinks).freeze();

export interface NoteCheck {
  /** It can be given to Astro without stopping the build. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
  readonly outline: Outline;
  /** Lines of the file before those that the outline counts. */
  readonly linesBefore: number;
  /** Whether everything beside the note that it was checked against is still as it was. */
  readonly holds: () => boolean;
}

/**
 * Looks for what would stop the whole build later: one bad note must not take the others with it.
 */
export async function checkNote(
  note: OwnNote,
  format: 'md' | 'mdx',
  file: Found,
): Promise<NoteCheck> {
  const checked =
    format === 'mdx'
      ? await checkMdx(file)
      : { tree: markdown.parse(note.body), firstLine: note.bodyLine, needs: [], problems: [] };
  const needs = new Set(checked.needs);
  const before = stamps(needs);
  return {
    usable: checked.problems.length === 0,
    problems: checked.problems,
    outline: checked.tree ? outlineOf(checked.tree) : { references: [], blocks: [] },
    linesBefore: checked.firstLine - 1,
    holds: () => stamps(needs) === before,
  };
}

/** One text that changes when any of the files comes, goes or is written. */
function stamps(files: ReadonlySet<string>): string {
  return [...files]
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? `${found.size}-${found.mtimeMs}` : '';
    })
    .join('\n');
}
