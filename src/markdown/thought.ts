import { shikiConfig, thoughtProcessor } from './processor.ts';

let renderer: ReturnType<typeof thoughtProcessor.createRenderer> | undefined;

/** Nothing in it that Markdown or HTML would read as more than words. */
export const isPlain = (text: string) => /^(?!.*==)[^\\`*_{}[\]()#+\-.!<>|~&:/@\n]*$/.test(text);

/**
 * A thought or a review as safe HTML, from the Markdown its writer typed.
 *
 * @param anchor Its own on the page: ids within the text (of footnotes, of headings) begin with it.
 */
export async function renderThought(text: string, anchor: string): Promise<string> {
  if (isPlain(text)) return `<p>${text}</p>`;
  renderer ??= thoughtProcessor.createRenderer({ syntaxHighlight: false, shikiConfig });
  // WeRead has no paragraphs but line ends: each one the writer typed is shown.
  const source = text.replace(/(?<!\n)\n(?!\n)/g, '  \n');
  const { code } = await (await renderer).render(source, { frontmatter: { anchor } });
  return code;
}
