import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeBook } from '../../../library/open-library.ts';
import { kept } from '../../../site/current.ts';
import { placesOf } from '../../../views/places.ts';

export const getStaticPaths = (async () => {
  const books = await getCollection('books');
  return books.map(({ data }) => ({ params: { book: data.id }, props: { key: data.key } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) =>
  Response.json(placesOf(await wholeBook(kept, props.key)));
