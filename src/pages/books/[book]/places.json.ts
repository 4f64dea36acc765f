import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeBook } from '../../../library/open-library.ts';
import { allBooks } from '../../../site/collections.ts';
import { kept } from '../../../site/current.ts';
import { placesOf } from '../../../views/places.ts';

export const getStaticPaths = (async () => {
  const books = await allBooks();
  return books.map(({ id, key }) => ({ params: { book: id }, props: { key } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) =>
  Response.json(placesOf(await wholeBook(kept, props.key)));
