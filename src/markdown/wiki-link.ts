import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  State,
  Extension as Syntax,
  TokenizeContext,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import { type LinkText, readLinkText } from '../garden/link-text.ts';

/** `[[…]]` or `![[…]]` of Obsidian. Its value is all of it, as the writer typed it. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
  /** What is named is to be shown, not only linked. */
  embed: boolean;
  link: LinkText;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkText: 'wikiLinkText';
    wikiLinkEnd: 'wikiLinkEnd';
  }
}

/** Gives a Markdown processor Obsidian's links. */
export function wikiLinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

const [exclamation, open, close] = [33, 91, 93];
/** Line ends are told by numbers below this. */
const horizontalTab = -2;

const construct: Construct = { name: 'wikiLink', tokenize };

/** Comes before Markdown's own brackets. */
export const syntax: Syntax = { text: { [exclamation]: construct, [open]: construct } };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return begin;

  function begin(code: Code): State | undefined {
    effects.enter('wikiLink');
    if (code !== exclamation) return first(code);
    effects.consume(code);
    return first;
  }

  function first(code: Code): State | undefined {
    if (code !== open) return nok(code);
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== open) return nok(code);
    effects.consume(code);
    return text;
  }

  function text(code: Code): State | undefined {
    if (isEnd(code) || code === open || code === close) return nok(code);
    effects.enter('wikiLinkText');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code) || code === open) return nok(code);
    if (code === close) {
      effects.exit('wikiLinkText');
      effects.enter('wikiLinkEnd');
      effects.consume(code);
      return last;
    }
    if (code !== null && code > 32) size += 1;
    effects.consume(code);
    return inside;
  }

  function last(code: Code): State | undefined {
    if (code !== close || size === 0) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkEnd');
    effects.exit('wikiLink');
    return ok;
  }
}

const isEnd = (code: Code) => code === null || code < horizontalTab;

export const fromMarkdown: FromMarkdown = {
  enter: {
    wikiLink(this: CompileContext, token: Token): void {
      const value = this.sliceSerialize(token);
      const embed = value.startsWith('!');
      this.enter({ type: 'wikiLink', value, embed, link: { name: '' } }, token);
    },
  },
  exit: {
    wikiLinkText(this: CompileContext, token: Token): void {
      const node = this.stack.at(-1);
      if (node?.type === 'wikiLink') node.link = readLinkText(this.sliceSerialize(token));
    },
    wikiLink(this: CompileContext, token: Token): void {
      this.exit(token);
    },
  },
};
