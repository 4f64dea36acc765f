import type { Literal, Nodes, Root } from 'mdast';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { closesFence } from '../weread/fence.ts';
import { tell } from './finding.ts';
import { syntaxPlugin } from './syntax-plugin.ts';

interface Comment extends Literal {
  type: 'comment';
}

/** A `%%` that nothing in its own paragraph answers. */
interface CommentSign extends Literal {
  type: 'commentSign';
  opens: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    comment: Comment;
    commentSign: CommentSign;
  }
  interface RootContentMap {
    comment: Comment;
    commentSign: CommentSign;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentSign: 'commentSign';
    commentData: 'commentData';
  }
}

const percent = 0x25;

/** `100%%` opens no comment. */
const isDigit = (code: Code) => code !== null && code >= 0x30 && code <= 0x39;

/** From `%%` to the next, whatever stands between: there it is neither code nor a link. */
function tokenizeComment(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  return (code) => {
    if (isDigit(before)) return nok(code);
    effects.enter('comment');
    effects.enter('commentData');
    effects.consume(code);
    return (second: Code) => {
      if (second !== percent) return nok(second);
      effects.consume(second);
      return within;
    };
  };

  function within(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      effects.exit('commentData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      effects.enter('commentData');
      return within;
    }
    effects.consume(code);
    return code === percent ? closing : within;
  }

  function closing(code: Code): State | undefined {
    if (code !== percent) return within(code);
    effects.consume(code);
    effects.exit('commentData');
    effects.exit('comment');
    return ok;
  }
}

function tokenizeSign(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  return (code) => {
    const token = effects.enter('commentSign');
    token._open = !isDigit(before);
    effects.consume(code);
    return (second: Code) => {
      if (second !== percent) return nok(second);
      effects.consume(second);
      effects.exit('commentSign');
      return ok;
    };
  };
}

export const commentSigns = syntaxPlugin(
  {
    text: {
      [percent]: [
        { name: 'comment', tokenize: tokenizeComment },
        { name: 'commentSign', tokenize: tokenizeSign },
      ],
    },
  },
  {
    enter: {
      comment(token) {
        this.enter({ type: 'comment', value: this.sliceSerialize(token) }, token);
        this.buffer();
      },
      commentSign(token) {
        this.enter({ type: 'commentSign', value: '%%', opens: token._open === true }, token);
      },
    },
    exit: {
      comment(token) {
        this.resume();
        this.exit(token);
      },
      commentSign(token) {
        this.exit(token);
      },
    },
  },
);

/** Takes the comments out of the tree. */
export function dropComments() {
  return (tree: Root, file: VFile): void => {
    const signs: CommentSign[] = [];
    visit(tree, (node) => {
      if (node.type === 'comment') tellOfHidden(file, node.value, node.position?.start.line);
      if (node.type !== 'commentSign') return;
      if (node.opens || signs.length % 2 === 1) signs.push(node);
    });
    const unclosed = signs.length % 2 === 1 ? signs.pop() : undefined;
    if (unclosed) tell(file, 'comment-unclosed', unclosed.position?.start.line ?? 1);
    for (const [at, { position }] of signs.entries()) {
      if (at % 2 === 0) tell(file, 'comment-hidden', position?.start.line ?? 1);
    }
    new Pruning(new Set(signs)).prune(tree);
  };
}

/** Takes away what stands between signs, wherever in the tree the two are. */
class Pruning {
  readonly #signs: ReadonlySet<Nodes>;
  #hiding = false;

  constructor(signs: ReadonlySet<Nodes>) {
    this.#signs = signs;
  }

  /** @returns Whether the node stays. */
  prune(node: Nodes): boolean {
    if (node.type === 'comment') return false;
    if (this.#signs.has(node)) {
      this.#hiding = !this.#hiding;
      return false;
    }
    if (!('children' in node)) return !this.#hiding;
    const before = this.#hiding;
    const count = node.children.length;
    const kept = node.children.filter((child: Nodes) => this.prune(child));
    if (kept.length < count) Object.assign(node, { children: kept });
    return kept.length > 0 || (count === 0 && !before) || node.type === 'tableCell';
  }
}

function tellOfHidden(file: VFile, comment: string, line = 1): void {
  if (/[\p{L}\p{N}]/u.test(comment)) tell(file, 'comment-hidden', line);
}

/**
 * Comments that begin a line and end on another may hold anything: blank lines, lists, code that is
 * never closed. They are taken out before the text is read; lines and columns stay as they are.
 */
export function commentBlocks(this: Processor): undefined {
  const parse = this.parser;
  if (!parse) return;
  this.parser = (text, file) => {
    const rows = text.split('\n');
    for (const { first, last, words } of blocksIn(rows)) {
      if (words) tell(file, 'comment-hidden', first + 1);
      for (let at = first; at <= last; at += 1) rows[at] = emptied(rows[at] ?? '', at === last);
    }
    return parse(rows.join('\n'), file);
  };
}

const quoted = /^(?: {0,3}>[ \t]?)*/;
const fenced = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?!.*`)|~{3,})/;

interface Block {
  readonly first: number;
  readonly last: number;
  readonly words: boolean;
}

/** @yields Indices of rows. What is never closed is no comment. */
function* blocksIn(rows: readonly string[]): Generator<Block> {
  let fence = '';
  for (let at = 0; at < rows.length; at += 1) {
    const row = (rows[at] ?? '').replace(quoted, '');
    const ticks = fenced.exec(row)?.[1];
    if (fence !== '') {
      if (closesFence(row, fence)) fence = '';
    } else if (ticks !== undefined) {
      fence = ticks;
    } else if (/^ {0,3}%%(?!.*%%)/.test(row)) {
      let last = at + 1;
      while (last < rows.length && !rows[last]?.includes('%%')) last += 1;
      if (last >= rows.length) return;
      const hidden = rows.slice(at, last + 1).join('\n');
      const words = /[\p{L}\p{N}]/u.test(hidden.slice(0, hidden.lastIndexOf('%%')));
      yield { first: at, last, words };
      at = last;
    }
  }
}

/** A row of spaces behind the signs of its quotation; of the last row, the words behind the sign. */
function emptied(row: string, isLast: boolean): string {
  const signs = quoted.exec(row)?.[0] ?? '';
  const rest = isLast ? row.slice(row.indexOf('%%') + 2).trim() : '';
  return (signs + rest).padEnd(row.length);
}
