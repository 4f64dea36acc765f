import { fsrs, type Grade, Rating, State } from 'ts-fsrs';
import { type Day, dayAt, daysBetween } from './day.ts';

/** How well a quotation is remembered, in the reader's words; from worst to best. */
export const grades = ['forgotten', 'vague', 'remembered', 'fluent'] as const;
export type GradeName = (typeof grades)[number];

/** What is known of how a quotation is remembered. */
export interface Memory {
  /** When it is to be shown again. */
  readonly due: Day;
  /** When it was shown last. */
  readonly last: Day;
  /** Days after which nine in ten are still remembered. */
  readonly stability: number;
  /** From 1, easy, to 10. */
  readonly difficulty: number;
  /** How often it was graded. */
  readonly reps: number;
  /** How often it was forgotten again. */
  readonly lapses: number;
}

/** Whole days only: a hand is read once a day, not every ten minutes. */
const scheduler = fsrs({ enable_short_term: false });

const ratings = {
  forgotten: Rating.Again,
  vague: Rating.Hard,
  remembered: Rating.Good,
  fluent: Rating.Easy,
} as const satisfies Record<GradeName, Grade>;

/**
 * What is known after the reader has graded a quotation.
 *
 * @param before Nothing for a quotation that was never graded.
 */
export function remember(before: Memory | undefined, grade: GradeName, today: Day): Memory {
  const { card } = scheduler.next(cardOf(before, today), Date.parse(today), ratings[grade]);
  return {
    due: dayAt(card.due.getTime()),
    last: today,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
  };
}

/** Days until the quotation would come again, for each grade. */
export function intervals(before: Memory | undefined, today: Day): Record<GradeName, number> {
  const after = (grade: GradeName) => daysBetween(today, remember(before, grade, today).due);
  return {
    forgotten: after('forgotten'),
    vague: after('vague'),
    remembered: after('remembered'),
    fluent: after('fluent'),
  };
}

function cardOf(memory: Memory | undefined, today: Day) {
  const blank = { elapsed_days: 0, scheduled_days: 0, learning_steps: 0 };
  if (!memory) {
    const none = { stability: 0, difficulty: 0, reps: 0, lapses: 0 };
    return { ...blank, ...none, state: State.New, due: today, last_review: null };
  }
  const { due, last, ...known } = memory;
  // A clock that was wrong may have left a day that is still to come.
  return { ...blank, ...known, state: State.Review, due, last_review: last < today ? last : today };
}
