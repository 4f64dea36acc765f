import type { NamePath } from './renames.ts';
import { slugOf } from './slug.ts';

/** A name with all that it gathers, and with the names below it. */
export interface Taxon<Entry> {
  /** As most write it. */
  readonly name: string;
  /** Its own and those above, with `/` between them. */
  readonly slug: string;
  /** Those above it, the most general first. */
  readonly above: readonly { readonly name: string; readonly slug: string }[];
  /** What bears this name or one below it, each once, in the order given. */
  readonly entries: readonly Entry[];
  /** In no order. */
  readonly below: readonly Taxon<Entry>[];
}

interface Growing<Entry> {
  readonly spellings: Map<string, number>;
  readonly entries: Set<Entry>;
  readonly below: Map<string, Growing<Entry>>;
}

const seedling = <Entry>(): Growing<Entry> => ({
  spellings: new Map(),
  entries: new Set(),
  below: new Map(),
});

/** Gathers entries by their names. Names that have the same slug are one. */
export function gather<Entry>(
  entries: Iterable<Entry>,
  namesOf: (entry: Entry) => readonly NamePath[],
): Taxon<Entry>[] {
  const root = seedling<Entry>();
  for (const entry of entries) {
    for (const path of namesOf(entry)) {
      let at = root;
      for (const name of path) {
        const slug = slugOf(name);
        const next = at.below.get(slug) ?? seedling<Entry>();
        at.below.set(slug, next);
        next.spellings.set(name, (next.spellings.get(name) ?? 0) + 1);
        next.entries.add(entry);
        at = next;
      }
    }
  }
  return taxaBelow(root, []);
}

function taxaBelow<Entry>(grown: Growing<Entry>, above: Taxon<Entry>['above']): Taxon<Entry>[] {
  return [...grown.below].map(([own, { spellings, entries, below }]) => {
    const name = mostUsed(spellings);
    const slug = [above.at(-1)?.slug, own].filter((part) => part !== undefined).join('/');
    const lower = { spellings, entries, below };
    return {
      name,
      slug,
      above,
      entries: [...entries],
      below: taxaBelow(lower, [...above, { name, slug }]),
    };
  });
}

/** Of two that are used as often, the one that comes first by its letters, whoever was read first. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(
    ([one, some], [other, more]) => more - some || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

/** A taxon and all below it. */
export function withBelow<Entry>(taxa: readonly Taxon<Entry>[]): Taxon<Entry>[] {
  return taxa.flatMap((taxon) => [taxon, ...withBelow(taxon.below)]);
}
