import type { Source } from '../citation/source.ts';
import type { CitedBook } from '../views/cited-book.ts';

/** What is said in words, or not at all. */
const words = [
  'title',
  'author',
  'translator',
  'publisher',
  'published',
  'isbn',
  'address',
] as const satisfies readonly (keyof Source)[];

/** A book as attributes of an element: as JSON it would be twice as long, for its quotation marks. */
export function citedAttributes({ source, app }: CitedBook): Record<string, string | undefined> {
  return {
    'data-id': source.id,
    ...Object.fromEntries(words.map((name) => [`data-${name}`, source[name]])),
    'data-online': source.online ? '' : undefined,
    'data-app': app ? '' : undefined,
  };
}

/** @param data What `citedAttributes` wrote, as the browser reads it. */
export function readCited(data: Readonly<Record<string, string | undefined>>): CitedBook {
  const { id = '', title = '', author, translator, publisher, published, isbn, address } = data;
  return {
    source: {
      id,
      title,
      author,
      translator,
      publisher,
      published,
      isbn,
      online: data['online'] !== undefined,
      address,
    },
    app: data['app'] !== undefined,
  };
}
