import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { mermaid } from '../../site/mermaid.ts';

/** What draws diagrams; on a site without any there is none of it. */
export const getStaticPaths = (async () => {
  const notes = await getCollection('notes');
  if (!notes.some(({ data }) => data.diagrams)) return [];
  return mermaid.files.map((file) => ({
    params: { file: `${mermaid.version}/${file}` },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(mermaid.read(props.file), { headers: { 'content-type': 'text/javascript' } });
