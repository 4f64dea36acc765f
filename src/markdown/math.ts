import katex, { type KatexOptions, type TrustContext } from 'katex';
import type { Data, Root } from 'mdast';
import { type Math as DisplayMath, type InlineMath, mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from './finding.ts';
import { mathBlock } from './math-block.ts';
import { isBlank, syntaxPlugin } from './syntax-plugin.ts';

declare module 'mdast' {
  interface Data {
    /** Nothing has closed this formula so far. */
    unclosed?: boolean | undefined;
    /** Shown as its source. */
    broken?: boolean | undefined;
  }
}

type Formula = DisplayMath | InlineMath;

/** Links and pictures in a formula: left alone, KaTeX would print their names in red. */
function refuse({ command }: TrustContext): never {
  throw new Error(`${command} is not allowed`);
}

/** A formula that asks for more is none. */
export const katexOptions = {
  throwOnError: true,
  strict: 'ignore',
  trust: refuse,
  maxSize: 20,
  maxExpand: 1000,
} as const satisfies KatexOptions;

const dollar = 0x24;
const backtick = 0x60;

/**
 * Obsidian's rule for what stands between two dollars: no blank within them, no digit behind.
 * `$5 and $6` are prices. A formula has no code in it, whose dollars are its own.
 */
const notMoney: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let size = 0;
    let last: Code = null;
    return (code) => {
      effects.enter('mathText');
      return opening(code);
    };

    function opening(code: Code): State | undefined {
      if (code === dollar) {
        size += 1;
        effects.consume(code);
        return opening;
      }
      effects.exit('mathText');
      if (size > 1) return ok(code);
      if (isBlank(code)) return nok(code);
      effects.enter('mathTextData');
      return within(code);
    }

    function within(code: Code): State | undefined {
      if (code === null || code === backtick) return nok(code);
      if (code === dollar && isBlank(last)) return nok(code);
      last = code;
      effects.consume(code);
      return code === dollar ? behind : within;
    }

    function behind(code: Code): State | undefined {
      effects.exit('mathTextData');
      return code !== null && code >= 0x30 && code <= 0x39 ? nok(code) : ok(code);
    }
  },
};

const plainText = [math().text?.[dollar] ?? []].flat();

const inlineMath: Construct[] = plainText.map((construct) => ({
  name: 'mathText',
  ...(construct.previous ? { previous: construct.previous } : {}),
  tokenize: (effects, ok, nok) => effects.check(notMoney, effects.attempt(construct, ok, nok), nok),
}));

export const mathSigns = syntaxPlugin(
  { text: { [dollar]: inlineMath }, flow: { [dollar]: mathBlock } },
  {
    ...mathFromMarkdown(),
    enter: {
      ...mathFromMarkdown().enter,
      mathFlowFence() {
        const node = this.stack.find(({ type }) => type === 'math');
        if (node) node.data = { ...node.data, unclosed: node.data?.unclosed === undefined };
      },
      mathTextSequence(token) {
        const node = this.stack.at(-2);
        if (node?.type !== 'inlineMath' || token.end.offset - token.start.offset < 2) return;
        node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } };
      },
    },
  },
);

/** Shows a formula that can't be set as it was written. */
export function brokenMath() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const fault = node.data?.unclosed ? 'no closing $$' : faultOf(node);
      if (fault === undefined) return;
      tell(file, 'math-broken', node.position?.start.line ?? 1, fault);
      node.data = { ...sourceOf(node), broken: true };
    });
  };
}

function faultOf(node: Formula): string | undefined {
  try {
    katex.renderToString(node.value, { ...katexOptions, displayMode: isDisplayed(node) });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.replace(/^KaTeX parse error: /, '').slice(0, 160);
  }
}

const isDisplayed = ({ type, data }: Formula) =>
  type === 'math' || data?.hProperties?.['className']?.toString().includes('math-display') === true;

function sourceOf(node: Formula): Data {
  const sign = isDisplayed(node) ? '$$' : '$';
  if (node.type === 'inlineMath') {
    return { hName: 'code', hChildren: [{ type: 'text', value: `${sign}${node.value}${sign}` }] };
  }
  const closing = node.data?.unclosed ? '' : `\n${sign}`;
  const value = `${sign}\n${node.value}${closing}\n`;
  const children = [{ type: 'text' as const, value }];
  const code = { type: 'element' as const, tagName: 'code', properties: {}, children };
  return { hName: 'pre', hChildren: [code] };
}

/** There is a formula that can be set in this text. */
export function hasMath(tree: Root): boolean {
  let has = false;
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') has ||= node.data?.broken !== true;
  });
  return has;
}
