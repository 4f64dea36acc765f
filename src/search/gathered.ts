import type { Answer } from './answer.ts';

/** The page that an answer stands on, which is a chapter, a note, or a book's own page. */
export function pageOf({ path }: Answer): string {
  return path.replace(/#.*$/s, '');
}

/** The book or the note that an answer is from. */
export function sourceOf(answer: Answer): string {
  return answer.facts.book ?? pageOf(answer);
}

/**
 * Answers of one book together, and in it those of one chapter; else they stay in their order. What
 * holds some of the terms only stays behind what holds all.
 */
export function gathered(answers: readonly Answer[]): Answer[] {
  const whole = answers.filter(({ isPart }) => !isPart);
  const parts = answers.filter(({ isPart }) => isPart);
  return [whole, parts].flatMap((some) =>
    grouped(some, sourceOf).flatMap((ofSource) => grouped(ofSource, pageOf).flat()),
  );
}

function grouped(answers: readonly Answer[], keyOf: (answer: Answer) => string): Answer[][] {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = groups.get(keyOf(answer));
    if (group) group.push(answer);
    else groups.set(keyOf(answer), [answer]);
  }
  return [...groups.values()];
}
