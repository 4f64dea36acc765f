import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { inlineElements, silentElements } from '../markdown/element-kinds.ts';
import { linksAsWords } from '../markdown/links-as-words.ts';
import { noteSyntax, thoughtSyntax } from '../markdown/note-syntax.ts';
import { ownIds } from '../markdown/own-ids.ts';
import { noteSchema } from '../markdown/sanitise.ts';

/** What stands under one heading, the heading included. */
export interface Passage {
  /** Id of the heading on the note's page; absent for what stands before the first one. */
  readonly anchor: string | undefined;
  readonly text: string;
}

/** The steps that make the note's page, so that the text and the headings' ids are the page's. */
const markdown = (syntax: PluggableList) =>
  unified()
    .use(remarkParse)
    .use(syntax)
    .use(linksAsWords)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(rehypeSanitize, noteSchema)
    .use(rehypeHeadingIds)
    .use(ownIds)
    .freeze();

const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(noteSyntax)
  .use(linksAsWords)
  .use(remarkRehype, { passThrough: [...mdxNodes] })
  .use(rehypeHeadingIds)
  .use(ownIds)
  .freeze();

const readers = { md: markdown(noteSyntax), mdx, thought: markdown(thoughtSyntax) };

/**
 * The words of Markdown as its page shows them, cut at the headings.
 *
 * @param secrets Keys of the references to what is private.
 * @throws VFileMessage if MDX can't be read.
 */
export function passagesOf(
  body: string,
  format: keyof typeof readers,
  secrets: ReadonlySet<string> = new Set(),
): Passage[] {
  const file = new VFile({ value: body, data: { secrets } });
  const processor = readers[format];
  const tree: Root = processor.runSync(processor.parse(file), file);
  const reader = new Reader();
  reader.read(tree);
  return reader.passages();
}

/** The headings of a note, as its page has them. */
export function headingsIn(body: string, format: 'md' | 'mdx'): { anchor: string; text: string }[] {
  return passagesOf(body, format).flatMap(({ anchor, text }) =>
    anchor === undefined ? [] : { anchor, text: text.split('\n', 1)[0] ?? '' },
  );
}

/** The words of a thought or a review. */
export function plainText(body: string): string {
  if (isPlain.test(body)) return inLines(body);
  return passagesOf(body.replace(/(?<!\n)\n(?!\n)/g, '  \n'), 'thought')
    .map(({ text }) => text)
    .join('\n');
}

/** What Markdown has no sign in: most that readers write, and the steps above take their time. */
const isPlain = /^(?:[\p{L}\p{N}，。！？；：、“”‘’（）《》【】「」…—～·,;?"]+(?: |\n+|$))*$/u;

const inLines = (text: string) => text.replace(/\s*\n\s*/g, '\n').trim();

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

class Reader {
  readonly #passages: { anchor: string | undefined; text: string }[] = [
    { anchor: undefined, text: '' },
  ];

  read(node: Nodes): void {
    if (node.type === 'text') this.#write(node.value);
    if (node.type === 'element') this.#element(node.tagName, node);
    else if (node.type === 'root') this.#children(node);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      this.#element(node.name ?? 'div', node);
    }
  }

  passages(): Passage[] {
    return this.#passages
      .map(({ anchor, text }) => ({ anchor, text: inLines(text) }))
      .filter(({ text }) => text !== '');
  }

  #element(name: string, node: Extract<Nodes, { children: unknown }>): void {
    if (silentElements.has(name)) return;
    if (name === 'br') return this.#write('\n');
    if (headings.has(name)) {
      const id = node.type === 'element' ? node.properties['id'] : undefined;
      this.#passages.push({ anchor: typeof id === 'string' ? id : undefined, text: '' });
    }
    const apart = inlineElements.has(name) ? '' : '\n';
    this.#write(apart);
    this.#children(node);
    this.#write(apart);
  }

  #children(node: Extract<Nodes, { children: unknown }>): void {
    for (const child of node.children) this.read(child);
  }

  #write(text: string): void {
    const last = this.#passages.at(-1);
    if (last) last.text += text;
  }
}
