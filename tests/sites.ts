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
  | 'indexes'
  | 'name-index'
  | 'name'
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
  /** What the environment says to its build. */
  readonly env?: Readonly<Record<string, string>>;
}

const everyKind = [
  'home',
  'book',
  'chapter',
  'notes',
  'note',
  'timeline',
  'statistics',
  'indexes',
  'name-index',
  'name',
  'search',
  'not-found',
] as const;

function site(name: string, base: string, pages: readonly PageKind[], notes?: string): TestSite {
  const out = `.garden/test-sites/${name}`;
  const health = pages.includes('health');
  return { name, base, out, pages, health, ...(notes === undefined ? {} : { notes }) };
}

/** The empty folder of notes; whoever builds the sites makes it. */
export const emptyNotes = '.garden/test-notes/empty';

/** A library that is invented for the site `many`; whoever builds the sites makes it. */
export const inventedLibrary = {
  folder: '.garden/test-notes/many',
  notes: '.garden/test-notes/many/notes',
  size: { books: 40, highlights: 1200, seed: 1 },
} as const;

export const testSites: readonly TestSite[] = [
  site('sample', '/my-notes/', [...everyKind, 'whole', 'review', 'random'], 'notes'),
  site('empty', '/my-notes/', [
    'home',
    'timeline',
    'statistics',
    'indexes',
    'search',
    'review',
    'not-found',
  ]),
  site(
    'bad',
    '/my-notes/',
    ['home', 'book', 'chapter', 'notes', 'note', 'search', 'health', 'not-found'],
    'tests/fixtures/bad-notes',
  ),
  site('syntax', '/', ['notes', 'note', 'not-found'], 'src/markdown/fixtures'),
  site(
    'answering',
    // At the root of its address, where the others have a folder.
    '/',
    ['home', 'book', 'chapter', 'note', 'search', 'concordance', 'term', 'graph'],
    'tests/fixtures/answering-notes',
  ),
  site('years', '/my-notes/', ['timeline', 'statistics'], 'tests/fixtures/years-of-notes'),
  site('names', '/my-notes/', ['indexes', 'name-index', 'name'], 'tests/fixtures/names-of-notes'),
  // Its pages are counted, and not looked at.
  site('many', '/', [], inventedLibrary.notes),
  {
    ...site('private', '/my-notes/', ['name', 'health'], 'tests/fixtures/private-notes'),
    env: { GARDEN_PRIVATE: '日记/**', GARDEN_NOINDEX: '1' },
  },
];

/** Of a library that was invented, pages are like thousands of others; and words by chance weigh more. */
export const isLookedAt = ({ pages }: TestSite) => pages.length > 0;

/** @throws Error if there is none of that name. */
export function siteNamed(name: string): TestSite {
  const site = testSites.find((one) => one.name === name);
  if (site) return site;
  throw new Error(`There is no test site "${name}".`);
}
