import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { OwnNote } from '../weread/parsed.ts';
import { type Problem, problem } from '../weread/problem.ts';
import type { Found } from './discover.ts';
import { isImageThere } from './local-image.ts';

const markdown = unified().use(remarkParse).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).freeze();

export interface NoteCheck {
  /** It can be given to Astro without stopping the build. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Looks for what would stop the whole build later: one bad note must not take the others with it.
 */
export function checkNote(note: OwnNote, format: 'md' | 'mdx', file: Found): NoteCheck {
  const lineOf = (line: number | undefined) => note.bodyLine + (line ?? 1) - 1;
  try {
    const tree = (format === 'mdx' ? mdx : markdown).parse(note.body);
    const problems: Problem[] = [];
    visit(tree, 'image', (image) => {
      if (isImageThere(image.url, file.absolute)) return;
      const place = { file: file.path, line: lineOf(image.position?.start.line) };
      problems.push(problem('image-missing', place, { url: image.url.slice(0, 80) }));
    });
    // MDX imports its images: one that is not there stops the build. Markdown shows its text.
    return { usable: format === 'md' || problems.length === 0, problems };
  } catch (error) {
    const place = { file: file.path, line: lineOf(rowOf(error)) };
    const reason = error instanceof Error ? error.message : String(error);
    return { usable: false, problems: [problem('mdx-broken', place, { reason })] };
  }
}

function rowOf(error: unknown): number | undefined {
  return typeof error === 'object' && error && 'line' in error && typeof error.line === 'number'
    ? error.line
    : undefined;
}
