import { statSync } from 'node:fs';
import type { Root } from 'mdast';
import type { Outline } from '../garden/reference.ts';
import { readNoteTree } from '../markdown/note-syntax.ts';
import { outlineOf } from '../markdown/outline-of.ts';
import type { OwnNote } from '../weread/parsed.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { checkMdx } from './check-mdx.ts';
import type { Found } from './discover.ts';

export interface NoteCheck {
  readonly problems: readonly Problem[];
  /** What the note's text was read as; absent where it would stop the build. */
  readonly tree: Root | undefined;
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
      : {
          read: readNoteTree(note.body, 'md'),
          firstLine: note.bodyLine,
          needs: [],
          problems: [],
        };
  const problems = [...checked.problems];
  const needs = new Set(checked.needs);
  if (checked.read) {
    const placeOf = (line: number) => ({ file: file.path, line: checked.firstLine + line - 1 });
    for (const { rule, line, reason } of checked.read.findings) {
      problems.push(problem(rule, placeOf(line), reason === '' ? {} : { reason }));
    }
  }
  const before = stamps(needs);
  return {
    problems,
    tree: checked.problems.length === 0 ? checked.read?.tree : undefined,
    outline: checked.read ? outlineOf(checked.read.tree) : { references: [], blocks: [] },
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
