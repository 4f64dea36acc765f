import type { BookFacts, HighlightFacts, ThoughtFacts } from './expected.ts';

/** Says in what a book that was read differs from what its file holds; nothing if in nothing. */
export function differences(expected: BookFacts, found: BookFacts): string[] {
  return [
    ...inOrder('highlight', expected.highlights, found.highlights),
    ...inAnyOrder('thought', expected.thoughts, found.thoughts),
    ...inAnyOrder('review', expected.reviews, found.reviews),
  ];
}

type Facts = HighlightFacts | ThoughtFacts;

function inOrder(kind: string, expected: readonly Facts[], found: readonly Facts[]): string[] {
  return [
    ...expected.flatMap((facts, index) => compare(kind, facts, found[index])),
    ...found.slice(expected.length).map((facts) => `${kind} too many: ${show(facts)}`),
  ];
}

function inAnyOrder(kind: string, expected: readonly Facts[], found: readonly Facts[]): string[] {
  const left = [...found];
  const wrong = expected.flatMap((facts) => {
    const at = left.findIndex(({ text }) => text === facts.text);
    const [match] = at === -1 ? [] : left.splice(at, 1);
    return compare(kind, facts, match);
  });
  return [...wrong, ...left.map((facts) => `${kind} too many: ${show(facts)}`)];
}

function compare(kind: string, expected: Facts, found: Facts | undefined): string[] {
  if (!found) return [`${kind} lost: ${show(expected)}`];
  const actual: ReadonlyMap<string, string | undefined> = new Map(Object.entries(found));
  return Object.entries(expected)
    .filter(([name, value]) => value !== undefined && !agrees(name, value, actual.get(name)))
    .map(([name, value]) => {
      return `${kind} ${show(expected)}: ${name} is ${JSON.stringify(actual.get(name))}, not ${JSON.stringify(value)}`;
    });
}

function agrees(name: string, expected: string, found: string | undefined): boolean {
  if (name === 'time') return found?.startsWith(expected) ?? false;
  // 0.1.0 to 0.1.13 print `第7章` before every title.
  if (name === 'chapter') return found === expected || (found?.endsWith(` ${expected}`) ?? false);
  return found === expected;
}

const show = (facts: Facts) => JSON.stringify(facts);
