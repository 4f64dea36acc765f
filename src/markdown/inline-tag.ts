import type { Nodes, Parent, Root, Text } from 'mdast';
import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { isBlank, syntaxPlugin } from './syntax-plugin.ts';

/** `#tag` in a text; its children are what the writer typed. */
export interface InlineTag extends Parent {
  type: 'inlineTag';
  /** Without the sign. */
  tag: string;
  children: Text[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineTag: InlineTag;
  }
  interface RootContentMap {
    inlineTag: InlineTag;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineTag: 'inlineTag';
  }
}

const number = 0x23;

/** Letters of any script, and what stands in two units: rare characters, and pictures. */
const inTag = /[\p{L}\p{M}\p{N}_/\-\u2600-\u27bf\ud800-\udfff]/u;
/** A number is none, as `#1` of a list of issues. */
const isTag = (words: string) => /[^\d/]/.test(words);

const mayStand = (code: Code) => code !== null && code > 0 && inTag.test(String.fromCharCode(code));

function tokenizeTag(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let words = '';
  return (code) => {
    if (!isBlank(before)) return nok(code);
    effects.enter('inlineTag');
    effects.consume(code);
    return within;
  };

  function within(code: Code): State | undefined {
    if (code !== null && mayStand(code)) {
      words += String.fromCharCode(code);
      effects.consume(code);
      return within;
    }
    if (!isTag(words)) return nok(code);
    effects.exit('inlineTag');
    return ok(code);
  }
}

export const tagSigns = syntaxPlugin(
  { text: { [number]: { name: 'inlineTag', tokenize: tokenizeTag } } },
  {
    enter: {
      inlineTag(token) {
        const value = this.sliceSerialize(token);
        const tag = bare(value);
        const children: Text[] = [{ type: 'text', value }];
        const data = { hName: 'span', hProperties: { className: ['tag'] } };
        this.enter({ type: 'inlineTag', tag, children, data }, token);
      },
    },
    exit: {
      inlineTag(token) {
        this.exit(token);
      },
    },
  },
);

/** A tag as tags are compared and listed: `#a/b/` is `a/b`. */
export const bare = (tag: string) =>
  tag
    .trim()
    .replace(/^["'#]+/, '')
    .replace(/(?<!["'/])["'/]+$/, '');

/** In the words of a link a tag is text. */
export function tagsInLinks() {
  return (tree: Root): void => {
    visitParents(tree, 'inlineTag', (node, ancestors) => {
      const parent = ancestors.at(-1);
      if (!parent || !ancestors.some(({ type }) => type === 'link' || type === 'linkReference')) {
        return;
      }
      const text: Text = { type: 'text', value: `#${node.tag}` };
      const siblings: Nodes[] = parent.children;
      siblings.splice(siblings.indexOf(node), 1, text);
    });
  };
}

/** Every tag once, as it is spelled first. */
export function tagsIn(tree: Root): string[] {
  const tags: string[] = [];
  visit(tree, 'inlineTag', ({ tag }) => {
    tags.push(tag);
  });
  return distinctTags(tags);
}

/** Case doesn't tell tags apart. */
export function distinctTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.normalize('NFC').toLowerCase();
    if (tag !== '' && !known.has(key)) known.set(key, tag);
  }
  return [...known.values()];
}

interface TagLinkOptions {
  /** Address of the page of all that has a tag; nothing where there is none. */
  readonly tagPath: (tag: string) => string | undefined;
}

/** Makes tags links. */
export function tagLinks({ tagPath }: TagLinkOptions) {
  return (tree: Root): void => {
    visit(tree, 'inlineTag', (node) => {
      const href = tagPath(node.tag);
      if (href === undefined) return;
      node.data = { hName: 'a', hProperties: { className: ['tag'], href } };
    });
  };
}
