import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { attachmentName } from '../../paths/attachment-name.ts';
import { publishedFiles } from '../../site/citations.ts';
import { settings } from '../../site/current.ts';

/** The recordings and documents that public notes show or link to; no other file of the folder. */
export const getStaticPaths = (async () => {
  const files = await publishedFiles();
  return Object.entries(files).map(([file, spelled]) => ({
    params: { path: attachmentName(file) },
    props: { spelled },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ spelled: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(join(settings.notes, props.spelled))));
