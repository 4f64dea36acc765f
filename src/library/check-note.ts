import { statSync } from 'node:fs';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineReferences } from '../markdown/images.ts';
import { fileOfImage, stateOfImage } from '../markdown/local-image.ts';
import { readNoteTree } from '../markdown/note-syntax.ts';
import type { OwnNote } from '../weread/parsed.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { checkMdx } from './check-mdx.ts';
import type { Found } from './discover.ts';

export interface NoteCheck {
  readonly problems: readonly Problem[];
  /** What the note's text was read as; absent where it would stop the build. */
  readonly tree: Root | undefined;
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
    for (const { url, line } of imagesOf(checked.read.tree)) {
      const place = placeOf(line);
      const found = await checkImage(url, place, file);
      if (found) problems.push(found);
      const needed = fileOfImage(url, file.absolute);
      if (needed !== undefined) needs.add(needed);
    }
  }
  const before = stamps(needs);
  return {
    problems,
    tree: checked.problems.length === 0 ? checked.read?.tree : undefined,
    holds: () => stamps(needs) === before,
  };
}

async function checkImage(
  url: string,
  place: Problem['place'],
  file: Found,
): Promise<Problem | undefined> {
  const state = await stateOfImage(url, file.absolute);
  switch (state) {
    case 'there':
    case 'elsewhere':
      return undefined;
    case 'missing':
      return problem('image-missing', place, { url: url.slice(0, 80) });
    case 'broken':
      return problem('file-unreadable', place, {
        reason: `${url.slice(0, 80)}: PNG, JPEG, WebP, SVG …?`,
      });
    default:
      return state satisfies never;
  }
}

const source = /<img\b[^<>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** Addresses of the images, those in HTML included, and their lines in the text. */
function imagesOf(tree: Root): { url: string; line: number }[] {
  inlineReferences(tree);
  const images: { url: string; line: number }[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'image') images.push({ url: node.url, line });
    else if (node.type === 'html') {
      for (const [, double, single, bare] of node.value.matchAll(source)) {
        images.push({ url: double ?? single ?? bare ?? '', line });
      }
    }
  });
  return images;
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
