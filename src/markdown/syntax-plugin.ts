import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Extension as SignExtension } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';

/**
 * A remark plugin for a syntax of Obsidian's.
 *
 * @param signs How its signs are told from text.
 * @param tree What they become in the tree.
 */
export function syntaxPlugin(signs: SignExtension, tree: TreeExtension) {
  return function (this: Processor): undefined {
    const data = this.data();
    data.micromarkExtensions ??= [];
    data.micromarkExtensions.push(signs);
    data.fromMarkdownExtensions ??= [];
    data.fromMarkdownExtensions.push(tree);
  };
}

export const isBlank = (code: Code) =>
  code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
