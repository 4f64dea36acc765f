import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Shown } from '../garden/shown.ts';

type Quotation = Extract<Shown, { kind: 'quotation' }>;

/** A highlight within a note, with where it comes from. Its words are words, never Markdown. */
export function embedQuotation(quotation: Quotation): Blockquote {
  const { paragraphs, colour = 'none' } = quotation;
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { className: ['embedded-quotation', `edge-${colour}`] } },
    children: [
      { type: 'blockquote', children: paragraphs.map(paragraph) },
      { type: 'paragraph', data: { hName: 'figcaption' }, children: source(quotation) },
    ],
  };
}

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function source({ href, book, author, chapter }: Quotation): PhrasingContent[] {
  const link: PhrasingContent = {
    type: 'link',
    url: href,
    children: [{ type: 'text', value: `《${book}》` }],
  };
  const more = [author, chapter].filter(Boolean).map((words) => ` · ${words}`);
  return more.length > 0 ? [link, { type: 'text', value: more.join('') }] : [link];
}

/** The same within a line. */
export function quoted({ href, paragraphs }: Quotation): PhrasingContent {
  const words: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'q' },
    children: [{ type: 'text', value: paragraphs.join(' ') }],
  };
  return { type: 'link', url: href, children: [words] };
}
