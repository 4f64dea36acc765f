import { nameKey } from './name-key.ts';

/** How much of two names must be alike for one to be offered for the other, 0 to 1. */
const enough = 0.4;
const most = 3;

/**
 * Offers the names that share most pairs of characters with one that was not found (Dice's
 * coefficient). Made once for many questions: only names that share a pair are looked at.
 */
export function nearestNames(names: readonly string[]): (name: string) => readonly string[] {
  const all = [...new Set(names)];
  const sizes: number[] = [];
  const having = new Map<string, number[]>();
  for (const [at, name] of all.entries()) {
    const pairs = pairsOf(name);
    sizes.push(pairs.size);
    for (const pair of pairs) {
      const known = having.get(pair);
      if (known) known.push(at);
      else having.set(pair, [at]);
    }
  }
  const answers = new Map<string, readonly string[]>();
  return (name) => {
    const known = answers.get(name);
    if (known) return known;
    const answer = ask(name);
    answers.set(name, answer);
    return answer;
  };

  function ask(name: string): string[] {
    const pairs = pairsOf(name);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const at of having.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .map(([at, count]) => ({ at, likeness: (2 * count) / (pairs.size + (sizes[at] ?? 0)) }))
      .filter(({ likeness }) => likeness >= enough)
      .sort((one, other) => other.likeness - one.likeness || one.at - other.at)
      .slice(0, most)
      .flatMap(({ at }) => all[at] ?? []);
  }
}

/** Pairs of characters that stand side by side, the name's edges among them. */
function pairsOf(name: string): Set<string> {
  const characters = ['^', ...(nameKey(name, 'bare') || name), '$'];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}
