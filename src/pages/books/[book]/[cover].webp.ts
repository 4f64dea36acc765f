import { getConfiguredImageService, imageConfig } from 'astro:assets';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { coverSize } from '../../../covers/cover-size.ts';
import { coverName } from '../../../paths/cover-name.ts';
import { allBooks } from '../../../site/collections.ts';
import { coverStore, keptCover, scalesOf } from '../../../site/covers.ts';
import { settings } from '../../../site/current.ts';
import { printOf } from '../../../site/prints.ts';

export const getStaticPaths = (async () => {
  const books = await allBooks();
  const covers = await Promise.all(
    books.map(async (book) => {
      const cover = await keptCover(book, settings);
      if (!cover) return [];
      const cacheKey = await printOf(() => cover);
      return scalesOf(cover).map((scale) => ({
        params: { book: book.id, cover: coverName(scale) },
        props: { key: cover.key, size: coverSize(cover, scale) },
        cacheKey,
      }));
    }),
  );
  return covers.flat();
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The cover as the site's image service makes it of the kept image. */
export const GET: APIRoute<Props> = async ({ props: { key, size } }) => {
  const bytes = await coverStore(settings).rendition(key, `${size.width}x${size.height}`, resize);
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': 'image/webp' } });

  async function resize(image: Uint8Array): Promise<Uint8Array> {
    const service = await getConfiguredImageService();
    if (!('transform' in service)) throw new TypeError('the image service makes no images');
    const wish = { src: key, ...size, fit: 'cover', format: 'webp', quality: 80 };
    const { data } = await service.transform(image, wish, imageConfig, console);
    return data;
  }
};
