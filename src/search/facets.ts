import type { Answer } from './answer.ts';
import { type Facet, type Filter, facets, valuesOf, withParents, yearOf } from './filter.ts';

/** A value that answers can be narrowed to. */
export interface FacetValue {
  readonly value: string;
  /** Answers that have it. */
  readonly count: number;
}

/**
 * What answers can be narrowed to: of each part of a filter that is not set yet the values that
 * some of them have and others have not, the most frequent first.
 */
export function facetsOf(answers: readonly Answer[], filter: Filter): Map<Facet, FacetValue[]> {
  const whole = answers.filter(({ isPart }) => !isPart);
  const set = new Map(valuesOf(filter));
  const found = new Map<Facet, FacetValue[]>();
  for (const facet of facets) {
    // Below a category, and below a tag, there may be others.
    const chosen = set.get(facet);
    if (chosen !== undefined && facet !== 'category' && facet !== 'tag') continue;
    const counts = new Map<string, FacetValue>();
    for (const answer of whole) {
      for (const value of valuesIn(answer, facet)) {
        if (chosen !== undefined && !value.startsWith(`${chosen}/`)) continue;
        counts.set(value, { value, count: (counts.get(value)?.count ?? 0) + 1 });
      }
    }
    const values = [...counts.values()].filter(({ count }) => count < whole.length);
    if (values.length > 0) found.set(facet, values.sort(comparison[facet] ?? byCount));
  }
  return found;
}

type Compare = (a: FacetValue, b: FacetValue) => number;
const byCount: Compare = (a, b) => b.count - a.count;
const comparison: Partial<Record<Facet, Compare>> = {
  year: (a, b) => Number(b.value) - Number(a.value),
};

function valuesIn(answer: Answer, facet: Facet): readonly string[] {
  const { facts, kind, colour, hasThought } = answer;
  switch (facet) {
    case 'book':
      return facts.book ? [facts.book] : [];
    case 'author':
      return facts.author ? [facts.author] : [];
    case 'category':
      return withParents(facts.category);
    case 'tag':
      return [...new Set(facts.tags.flatMap(withParents))];
    case 'year': {
      const year = yearOf(answer);
      return year ? [year] : [];
    }
    case 'kind':
      return [kind];
    case 'colour':
      return colour ? [colour] : [];
    case 'thought':
      return hasThought ? ['1'] : [];
    default:
      return facet satisfies never;
  }
}
