import type { Problem } from '../weread/problem.ts';

/** Two parsers stumble over the same frontmatter: the first has told of it. */
export function toldOnce(
  own: readonly Problem[],
  more: readonly Problem[],
  bodyLine: number,
): Problem[] {
  const told = own.some(({ rule }) => rule.startsWith('frontmatter-'));
  return [
    ...own,
    ...more.filter(({ rule, place }) => !told || rule !== 'mdx-broken' || place.line >= bodyLine),
  ];
}
