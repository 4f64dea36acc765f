import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { wholeBook } from '../../library/open-library.ts';
import { placesName } from '../../paths/places-name.ts';
import { allBooks } from '../../site/collections.ts';
import { kept } from '../../site/current.ts';
import { printOf } from '../../site/prints.ts';
import { anchorsByPage } from '../../views/places.ts';

export const getStaticPaths = (async () => {
  const together = Map.groupBy(await allBooks(), ({ id }) => placesName(id));
  const pages = [...together].map(async ([name, books]) => ({
    params: { name },
    props: { books },
    cacheKey: await printOf(() => books.map(({ id, key }) => [id, key])),
  }));
  return await Promise.all(pages);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** By the ids of books, and in each by those of its chapters. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const places: [string, Record<string, string[]>][] = [];
  for (const { id, key } of props.books)
    places.push([id, anchorsByPage(await wholeBook(kept, key))]);
  return Response.json(Object.fromEntries(places));
};
