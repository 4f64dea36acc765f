import type { DocumentText } from './document.ts';

/*
 * Documents lie in files of their own and not in Pagefind's fragments, which say again what the
 * index knows, and which Pagefind cuts excerpts from that nobody reads.
 */

/** What is in the file of a document, before it is compressed. */
export const documentFile = ({ url, content }: DocumentText) => `${url}\n${content}`;

/** Reads what {@link documentFile} wrote, compressed by gzip. @throws Error if it is not whole. */
export async function readDocumentFile(compressed: Response): Promise<DocumentText> {
  const plain = compressed.body?.pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(plain ?? null).text();
  const end = text.indexOf('\n');
  if (end < 0) throw new Error(`${compressed.url}: no document`);
  return { url: text.slice(0, end), content: text.slice(end + 1) };
}
