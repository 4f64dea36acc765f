import { getCollection } from 'astro:content';
import { buildGraph } from '../graph/build-graph.ts';
import { type GraphEdge, nodeId } from '../graph/graph.ts';
import { keptLayout } from '../graph/kept-layout.ts';
import { paths } from '../paths/site-paths.ts';
import { type GraphView, viewGraph } from '../views/graph-view.ts';
import { authorsOf } from '../views/related-books-view.ts';
import { allCitations } from './citations.ts';
import { settings } from './current.ts';
import { keptKin } from './kin.ts';

let layout: ReturnType<typeof keptLayout> | undefined;
let known: { readonly keys: string; readonly view: Promise<GraphView> } | undefined;

/** The graph of the library; laid out once, and again when something has changed. */
export async function graphOfSite(): Promise<GraphView> {
  const [books, notes] = await Promise.all([getCollection('books'), getCollection('notes')]);
  const [entry] = await getCollection('garden');
  const keys = [...[...books, ...notes].map(({ data }) => data.key), entry?.data.key].join();
  if (known?.keys === keys) return known.view;
  const view = make(
    books.map(({ data }) => data),
    notes.map(({ data }) => data),
  );
  known = { keys, view };
  return view;
}

type Entries<Name extends 'books' | 'notes'> = Awaited<
  ReturnType<typeof getCollection<Name>>
>[number]['data'][];

async function make(books: Entries<'books'>, notes: Entries<'notes'>): Promise<GraphView> {
  const related = Object.entries(await keptKin()).flatMap(([from, { near }]) =>
    near.map(({ book }): GraphEdge => {
      const [source, target] = [nodeId('book', from), nodeId('book', book)];
      return { from: source, to: target, kind: 'related' };
    }),
  );
  const cited = (await allCitations()).flatMap(({ from, target }): GraphEdge[] => {
    if (target.kind === 'file') return [];
    const to = target.kind === 'note' ? nodeId('note', target.slug) : nodeId('book', target.book);
    return [{ from: nodeId('note', from), to, kind: 'link' }];
  });
  const graph = buildGraph({
    books: books.map((book) => ({ ...book, authors: authorsOf(book) })),
    notes,
    // What a reader has written goes before what is only alike.
    edges: [...cited, ...related],
  });
  const tags = new Set([...books, ...notes].flatMap((one) => one.tags));
  layout ??= keptLayout(settings.outputCache, settings.root);
  return viewGraph(graph, { paths, tags, layOut: layout });
}
