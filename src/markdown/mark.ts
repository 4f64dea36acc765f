import type { Literal, Parent, PhrasingContent, Root } from 'mdast';
import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import { isBlank, syntaxPlugin } from './syntax-plugin.ts';

/** Words between `==` and `==`. */
export interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

interface MarkSign extends Literal {
  type: 'markSign';
  opens: boolean;
  closes: boolean;
}

interface Phrase {
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
    markSign: MarkSign;
  }
  interface RootContentMap {
    mark: Mark;
    markSign: MarkSign;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    markSign: 'markSign';
  }
}

const equals = 0x3d;

/**
 * Just two of them, and not with a blank on both sides. What stands beside them is not asked for
 * more: by the rules for `**`, a Chinese full stop before the sign would keep it open.
 */
function tokenizeSign(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  return (code) => {
    if (before === equals) return nok(code);
    const token = effects.enter('markSign');
    effects.consume(code);
    return (second: Code) => {
      if (second !== equals) return nok(second);
      effects.consume(second);
      return (after: Code) => {
        token._open = !isBlank(after);
        token._close = !isBlank(before);
        if (after === equals || !(token._open || token._close)) return nok(after);
        effects.exit('markSign');
        return ok(after);
      };
    };
  };
}

export const markSigns = syntaxPlugin(
  { text: { [equals]: { name: 'markSign', tokenize: tokenizeSign } } },
  {
    enter: {
      markSign(token) {
        const { _open: opens = false, _close: closes = false } = token;
        this.enter({ type: 'markSign', value: '==', opens, closes }, token);
      },
    },
    exit: {
      markSign(token) {
        this.exit(token);
      },
    },
  },
);

/** Makes marks of the signs that belong together; the others are text again. */
export function marks() {
  return (tree: Root): void => {
    const parents = new Set<Phrase>();
    visit(tree, 'markSign', (_sign, _index, parent) => {
      if (parent && parent.type !== 'root') parents.add(parent);
    });
    for (const parent of parents) pair(parent);
  };
}

function pair(parent: Phrase): void {
  const kept: PhrasingContent[] = [];
  /** Where in `kept` the last sign that is still open stands. */
  let open: number | undefined;
  for (const child of parent.children) {
    if (child.type !== 'markSign') {
      kept.push(child);
    } else if (child.closes && open !== undefined) {
      const children = kept.splice(open).slice(1);
      kept.push({ type: 'mark', children, data: { hName: 'mark' } });
      open = undefined;
    } else {
      if (child.opens && open === undefined) open = kept.length;
      kept.push(child);
    }
  }
  parent.children = kept.map((child) =>
    child.type === 'markSign' ? { type: 'text', value: '==' } : child,
  );
}
