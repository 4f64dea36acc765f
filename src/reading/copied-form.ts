import { citeByBibtex } from '../citation/bibtex.ts';
import { citeByGbt7714 } from '../citation/gbt7714.ts';
import { quoteInMarkdown } from '../citation/markdown.ts';
import type { Source } from '../citation/source.ts';
import { type ShownQuotation, textOf } from './shown-quotation.ts';

/** What a quotation can be copied as. */
export const forms = ['text', 'markdown', 'gbt7714', 'bibtex', 'link'] as const;
export type Form = (typeof forms)[number];

/**
 * @param address Of the quotation.
 * @param today `YYYY-MM-DD`.
 */
export function copiedForm(
  form: Form,
  quotation: Pick<ShownQuotation, 'paragraphs' | 'section'>,
  { source, byline }: { readonly source: Source; readonly byline: string },
  { address, today }: { readonly address: string; readonly today: string },
): string {
  switch (form) {
    case 'text':
      return textOf(quotation).join('\n');
    case 'markdown':
      return quoteInMarkdown(
        textOf(quotation),
        [byline, quotation.section].filter(Boolean).join(' · '),
        address,
      );
    case 'gbt7714':
      return citeByGbt7714(source, today);
    case 'bibtex':
      return citeByBibtex(source, today);
    case 'link':
      return address;
    default:
      return form satisfies never;
  }
}
