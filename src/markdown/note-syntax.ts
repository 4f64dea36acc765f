import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { PluggableList } from 'unified';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { blockIds } from './block-id.ts';
import { callouts } from './callout.ts';
import { commentBlocks, commentSigns, dropComments } from './comment.ts';
import { type Finding, findingsOf } from './finding.ts';
import { imageSizes } from './image-size.ts';
import { tagSigns, tagsInLinks } from './inline-tag.ts';
import { lineBreaks } from './line-break.ts';
import { markSigns, marks } from './mark.ts';
import { brokenMath, mathSigns } from './math.ts';
import { taskSigns } from './task-sign.ts';
import { wikiLinks } from './wiki-link.ts';

/**
 * What a reader's own note may hold, as Obsidian reads it: GFM and Obsidian's own signs, and all
 * that is done to the tree before anybody looks at it. The page, the search, the links and the
 * checks read by this one list, or they would see different notes.
 */
export const noteSyntax = [
  remarkGfm,
  remarkCjkFriendly,
  wikiLinks,
  mathSigns,
  tagSigns,
  markSigns,
  commentSigns,
  commentBlocks,
  dropComments,
  marks,
  tagsInLinks,
  brokenMath,
  imageSizes,
  taskSigns,
  blockIds,
  callouts,
  lineBreaks,
] satisfies PluggableList;

/** Of what a reader typed in WeRead. */
export const thoughtSyntax = [remarkGfm, markSigns, marks] satisfies PluggableList;

const readers = {
  md: unified().use(remarkParse).use(noteSyntax).freeze(),
  mdx: unified().use(remarkParse).use(remarkMdx).use(noteSyntax).freeze(),
};

export interface NoteTree {
  readonly tree: Root;
  readonly findings: readonly Finding[];
}

/**
 * @param text Without its frontmatter.
 * @throws VFileMessage if MDX can't be read.
 */
export function readNoteTree(text: string, format: 'md' | 'mdx'): NoteTree {
  const file = new VFile({ value: text });
  const reader = readers[format];
  const tree = reader.parse(file);
  reader.runSync(tree, file);
  return { tree, findings: findingsOf(file) };
}
