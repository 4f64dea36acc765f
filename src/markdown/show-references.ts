import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { referenceKey } from '../garden/reference.ts';
import { referenceWords, secretWords } from '../garden/reference-words.ts';
import type { FindShown, Shown, ShownReference } from '../garden/shown.ts';
import { componentReference, isComponent, settleBook } from './component-reference.ts';
import { embedNote } from './embed-note.ts';
import { embedQuotation, quoted } from './embed-quotation.ts';
import { fileAddress, fileKey } from './file-address.ts';
import { readImageWords } from './image-size.ts';
import { inlineReferences } from './images.ts';
import { wikiKey } from './links-as-words.ts';
import type { WikiLink } from './wiki-link.ts';

/**
 * Turns what a note names into links, quotations, images and other notes' words. In a text that is no
 * file's, as a thought, brackets are brackets. Before images are looked at.
 */
export function showReferences(find: FindShown) {
  return (tree: Root, file: VFile): void => {
    if (file.path === undefined) return asTyped(tree);
    show(tree, find(file.path), { count: 0 });
  };
}

function asTyped(tree: Root): void {
  visit(tree, 'wikiLink', ({ value }, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value };
  });
}

/** Notes that are embedded on a page: each has names of its own for its footnotes. */
interface Embedded {
  count: number;
}

function show(tree: Root, references: readonly ShownReference[], embedded: Embedded): void {
  inlineReferences(tree);
  const shown = new Map(references.map(({ key, shown }) => [key, shown]));
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (isComponent(node)) {
      const by = componentFor(node, shown);
      if (by) replace(parent, index, [by]);
      return;
    }
    const blocks = node.type === 'paragraph' ? blocksFor(node, shown, embedded) : undefined;
    if (blocks) {
      keepName(node, blocks);
      // A place for paragraphs is a place for all that paragraphs can be replaced by.
      replace(parent, index, blocks);
      return [SKIP, index + blocks.length];
    }
    const inline = inlineFor(node, shown);
    if (!inline) return;
    replace(parent, index, inline);
    return [SKIP, index + inline.length];
  });
}

/** `![[…]] ^id`: what takes the paragraph's place takes its name. */
function keepName({ data }: Nodes, [first]: readonly RootContent[]): void {
  const { blockId, hProperties } = data ?? {};
  if (!first || blockId === undefined) return;
  first.data = { ...first.data, blockId };
  first.data.hProperties = { ...first.data.hProperties, ...hProperties };
}

function replace(parent: Parents, index: number, by: readonly RootContent[]): void {
  const children: RootContent[] = parent.children;
  children.splice(index, 1, ...by);
}

/** A paragraph that holds nothing but quotations and notes gives its place to them. */
function blocksFor(
  paragraph: Extract<Nodes, { type: 'paragraph' }>,
  shown: ReadonlyMap<string, Shown>,
  embedded: Embedded,
): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'break' || (child.type === 'text' && child.value.trim() === '')) continue;
    const block = child.type === 'wikiLink' ? blockFor(child, shown, embedded) : undefined;
    if (!block) return undefined;
    blocks.push(block);
  }
  return blocks.length > 0 ? blocks : undefined;
}

function blockFor(
  node: WikiLink,
  shown: ReadonlyMap<string, Shown>,
  embedded: Embedded,
): RootContent | undefined {
  const found = shown.get(wikiKey(node));
  if (found?.kind === 'quotation') return embedQuotation(found);
  if (found?.kind === 'note') {
    embedded.count += 1;
    return embedNote(found, `embed-${embedded.count}`, (tree, references) =>
      show(tree, references, embedded),
    );
  }
  return undefined;
}

/** What stands in the place of a component that names what is known before the note runs. */
function componentFor(
  node: Extract<Nodes, { attributes: unknown }>,
  shown: ReadonlyMap<string, Shown>,
): RootContent | undefined {
  const named = componentReference(node);
  if (!named) return undefined;
  const found = shown.get(referenceKey(named));
  if (found?.kind === 'quotation') {
    return node.type === 'mdxJsxFlowElement' ? embedQuotation(found) : quoted(found);
  }
  if (found?.kind === 'link') {
    if (found.book === undefined) return inline(found, found.title);
    settleBook(node, found.book);
    return undefined;
  }
  return {
    ...dead,
    children: [{ type: 'text', value: found?.kind === 'words' && found.secret ? '…' : named.name }],
  };
}

function inlineFor(node: Nodes, shown: ReadonlyMap<string, Shown>): PhrasingContent[] | undefined {
  switch (node.type) {
    case 'wikiLink':
      return [wikiLink(node, shown.get(wikiKey(node)))];
    case 'link': {
      const key = fileKey(node.url, false);
      if (key === undefined) return undefined;
      const found = shown.get(key);
      const href = found && hrefOf(found);
      if (href === undefined) return [{ ...dead, children: node.children }];
      node.url = href;
      return undefined;
    }
    case 'image': {
      const key = fileKey(node.url, true);
      if (key === undefined) return undefined;
      const found = shown.get(key);
      if (found?.kind === 'image') node.url = found.url;
      else if (found && found.kind !== 'words') {
        return [inline(found, node.alt || fileAddress(node.url)?.name || '')];
      } else if (found?.kind === 'words' && found.secret) {
        return [{ ...dead, children: [{ type: 'text', value: node.alt || '…' }] }];
      } else return [{ type: 'text', value: `![${node.alt ?? ''}](${node.url})` }];
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Shows that something was meant to be a link. */
const dead: Extract<PhrasingContent, { type: 'emphasis' }> = {
  type: 'emphasis',
  children: [],
  data: { hName: 'span', hProperties: { className: ['dead-link'] } },
};

function wikiLink(node: WikiLink, found: Shown | undefined): PhrasingContent {
  const isSecret = found?.kind === 'words' && found.secret;
  const words = isSecret ? secretWords(node.link) : referenceWords(node.link);
  if (!found || found.kind === 'words') {
    return { ...dead, children: [{ type: 'text', value: words }] };
  }
  const { label } = node.link;
  if (found.kind === 'image') return imageOf(found.url, node);
  if (found.kind === 'link' && label === undefined && found.isId) return inline(found, found.title);
  if (node.embed && found.kind === 'link' && label === undefined) return inline(found, found.title);
  return inline(found, words);
}

/** `![[image.png|300]]`, `![[image.png|words|300]]`: what stands behind the bar is words or a size. */
function imageOf(url: string, { link: { name, label } }: WikiLink): PhrasingContent {
  const file =
    name
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? name;
  const { alt, ...size } = readImageWords(label === undefined ? file : `|${label}`);
  const words = alt.replace(/^\|/, '') || file;
  return { type: 'image', url, alt: words, data: { hProperties: { ...size } } };
}

function inline(
  found: Exclude<Shown, { kind: 'image' | 'words' }>,
  words: string,
): PhrasingContent {
  switch (found.kind) {
    case 'quotation':
      return quoted(found);
    case 'link':
    case 'note':
      return { type: 'link', url: found.href, children: [{ type: 'text', value: words }] };
    case 'media':
      return media(found, words);
    default:
      return found satisfies never;
  }
}

function media(
  { media, href, title }: Extract<Shown, { kind: 'media' }>,
  words: string,
): PhrasingContent {
  const link: PhrasingContent = {
    type: 'link',
    url: href,
    children: [{ type: 'text', value: words || title }],
  };
  if (media === 'document') return link;
  return {
    type: 'emphasis',
    children: [link],
    data: { hName: media, hProperties: { src: href, controls: true, preload: 'metadata' } },
  };
}

function hrefOf(found: Shown): string | undefined {
  return found.kind === 'words' || found.kind === 'image' ? undefined : found.href;
}
