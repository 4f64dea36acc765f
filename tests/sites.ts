/** The kinds of page that the browser tests know how to find on a built site. */
export type PageKind =
  | 'home'
  | 'book'
  | 'chapter'
  | 'whole'
  | 'notes'
  | 'note'
  | 'timeline'
  | 'statistics'
  | 'search'
  | 'review'
  | 'random'
  | 'concordance'
  | 'term'
  | 'graph'
  | 'health'
  | 'not-found';

/** A site that the tests build, check and look at. Paths go from the project's folder. */
export interface TestSite {
  readonly name: string;
  /** Folder of the notes; absent for an empty one, which Git can't hold. */
  readonly notes?: string;
  readonly base: string;
  readonly out: string;
  /** Kinds of page that must be reachable by links from its home page. */
  readonly pages: readonly PageKind[];
  /** It has the page of all problems. */
  readonly health: boolean;
}

const everyKind = [
  'home',
  'book',
  'chapter',
  'notes',
  'note',
  'timeline',
  'statistics',
  'search',
  'not-found',
] as const;

function site(name: string, base: string, pages: readonly PageKind[], notes?: string): TestSite {
  const out = `.garden/test-sites/${name}`;
  const health = pages.includes('health');
  return { name, base, out, pages, health, ...(notes === undefined ? {} : { notes }) };
}

export const testSites: readonly TestSite[] = [
  site('sample', '/my-notes/', [...everyKind, 'whole', 'review', 'random'], 'notes'),
  site('root', '/', everyKind, 'notes'),
  site('empty', '/my-notes/', ['home', 'timeline', 'statistics', 'search', 'review', 'not-found']),
  site('bad', '/my-notes/', [...everyKind, 'health'], 'tests/fixtures/bad-notes'),
  site(
    'answering',
    '/my-notes/',
    ['book', 'chapter', 'note', 'concordance', 'term', 'graph'],
    'tests/fixtures/answering-notes',
  ),
  site('years', '/my-notes/', ['timeline', 'statistics'], 'tests/fixtures/years-of-notes'),
];

/** The empty folder of notes; whoever builds the sites makes it. */
export const emptyNotes = '.garden/test-notes/empty';
