import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type CalloutName, isCalloutName, kindOf } from './callout-type.ts';
import { isEscaped } from './escaped.ts';

declare module 'mdast' {
  interface Data {
    /** On the title of a callout whose writer gave it none. */
    untitled?: CalloutName | undefined;
  }
}

/** `[!type|meta]-` and the blanks behind it; Chinese titles often follow without one. */
const opening = /^\[!([^\]|\n]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/;

/** Makes callouts of quotations that begin with `[!type]`. */
export function callouts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quotation) => {
      const [first] = quotation.children;
      const [sign] = first?.type === 'paragraph' ? first.children : [];
      if (first?.type !== 'paragraph' || sign?.type !== 'text' || isEscaped(sign, file)) return;
      const [whole, name, fold] = opening.exec(sign.value) ?? [];
      if (whole === undefined || name === undefined) return;
      sign.value = sign.value.slice(whole.length);
      shape(quotation, first, name.trim(), fold ?? '');
    });
  };
}

function shape(quotation: Blockquote, first: Paragraph, name: string, fold: string): void {
  const { title, text } = parted(first.children);
  const heading: Paragraph = { type: 'paragraph', children: title };
  heading.data = {
    hName: fold === '' ? 'p' : 'summary',
    hProperties: { className: ['callout-title'] },
  };
  if (title.length === 0) untitle(heading, name);
  const blocks = quotation.children.slice(1);
  const paragraph: Paragraph = { ...first, children: text };
  const body = text.length > 0 ? [paragraph, ...blocks] : blocks;
  const properties = {
    ...quotation.data?.hProperties,
    className: ['callout'],
    dataCallout: kindOf(name.toLowerCase()),
    ...(fold === '+' ? { open: true } : {}),
  };
  const hName = fold === '' ? 'div' : 'details';
  quotation.data = { ...quotation.data, hName, hProperties: properties };
  quotation.children = [heading, ...body];
}

/** A name that is no word of ours is its own title. */
function untitle(heading: Paragraph, name: string): void {
  const known = name.toLowerCase();
  if (isCalloutName(known)) heading.data = { ...heading.data, untitled: known };
  else heading.children = [{ type: 'text', value: name.charAt(0).toUpperCase() + name.slice(1) }];
}

/** The first line, and what stands below it in the same paragraph. */
function parted(children: readonly PhrasingContent[]): {
  title: PhrasingContent[];
  text: PhrasingContent[];
} {
  const at = children.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  const line = children[at];
  const title = children.slice(0, at === -1 ? undefined : at);
  const text = at === -1 ? [] : children.slice(at + 1);
  if (line?.type === 'text') {
    const end = line.value.indexOf('\n');
    title.push({ type: 'text', value: line.value.slice(0, end) });
    text.unshift({ type: 'text', value: line.value.slice(end + 1) });
  }
  const isThere = (child: PhrasingContent) => child.type !== 'text' || child.value !== '';
  return { title: title.filter(isThere), text: text.filter(isThere) };
}

/** Gives the callouts without a title the name of their kind in the site's language. */
export function calloutTitles(names: Readonly<Record<CalloutName, string>>) {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph) => {
      const { untitled } = paragraph.data ?? {};
      if (untitled !== undefined) paragraph.children = [{ type: 'text', value: names[untitled] }];
    });
  };
}
