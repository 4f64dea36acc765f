export const orders = ['read', 'finished', 'title', 'highlights'] as const;
export type Order = (typeof orders)[number];

/** What the shelf can be narrowed to. */
export const facets = ['status', 'category', 'year', 'author', 'tag'] as const;
export type Facet = (typeof facets)[number];

/** What a reader wants to see of the shelf; it stands in the page's address. */
export interface Choice {
  readonly order: Order;
  readonly filters: Readonly<Partial<Record<Facet, string>>>;
}

const isOrder = (text: string | null): text is Order => orders.some((order) => order === text);

/** What an address does not say, or says in words unknown here, is left as it is by itself. */
export function readChoice(query: URLSearchParams): Choice {
  const order = query.get('sort');
  const filters: Partial<Record<Facet, string>> = {};
  for (const facet of facets) {
    const value = query.get(facet);
    if (value) filters[facet] = value;
  }
  return { order: isOrder(order) ? order : 'read', filters };
}

/** The query of the choice's address, `?` included; empty for the shelf as it is by itself. */
export function writeChoice({ order, filters }: Choice): string {
  const query = new URLSearchParams();
  if (order !== 'read') query.set('sort', order);
  for (const facet of facets) {
    const value = filters[facet];
    if (value) query.set(facet, value);
  }
  return query.size > 0 ? `?${query}` : '';
}

export const isFiltered = ({ filters }: Choice) => facets.some((facet) => filters[facet]);
