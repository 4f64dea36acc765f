import { z } from 'zod';
import type { Line } from './line.ts';

/**
 * What became of a line of an export. `prose`: no rule knows it, so that it is shown where it stands;
 * `named`: it is not shown, and a problem names it.
 */
export const claims = [
  'blank',
  'frontmatter',
  'rule',
  'part',
  'label',
  'title',
  'heading',
  'metadata',
  'highlight',
  'callout',
  'time',
  'id',
  'popular',
  'thought',
  'review',
  'prose',
  'named',
] as const;

export type Claim = (typeof claims)[number];

/** A line, and what it will have been if its block finds a place in the book. */
export interface ClaimedLine extends Line {
  readonly claim: Claim;
}

export const accountSchema = z.object({
  /** Marks of the exporters and templates that were seen, and on how many lines. */
  marks: z.record(z.string(), z.int().positive()),
  /** How many lines each rule has claimed. */
  claims: z.partialRecord(z.enum(claims), z.int().positive()),
  /** Lines that are shown as they stand, since no rule knows them; counted from 1. */
  prose: z.array(z.int().positive()).optional(),
  /** Lines that no rule has claimed, counted from 1. There are none unless the parser has a fault. */
  unclaimed: z.array(z.int().positive()),
});

export type Account = z.infer<typeof accountSchema>;

/** Keeps account of every line of a file, so that none can be lost in silence. */
export class Ledger {
  readonly #claims: (Claim | undefined)[] = [];
  readonly #marks = new Map<string, number>();

  /** Where a line is claimed twice, as by a highlight and its thought, the later claim counts. */
  claim(line: number, claim: Claim): void {
    this.#claims[line] = claim;
  }

  claimAll(lines: readonly ClaimedLine[]): void {
    for (const { number, claim } of lines) this.claim(number, claim);
  }

  /** @param name Of a mark that tells which exporter or template wrote the file. */
  mark(name: string): void {
    this.#marks.set(name, (this.#marks.get(name) ?? 0) + 1);
  }

  /** @param count How many lines the file has. */
  settle(count: number): Account {
    const sums = new Map<Claim, number>();
    const unclaimed: number[] = [];
    const prose: number[] = [];
    for (let line = 1; line <= count; line += 1) {
      const claim = this.#claims[line];
      if (claim === undefined) unclaimed.push(line);
      if (claim === 'prose') prose.push(line);
      if (claim !== undefined) sums.set(claim, (sums.get(claim) ?? 0) + 1);
    }
    return {
      marks: Object.fromEntries(this.#marks),
      claims: Object.fromEntries(sums),
      ...(prose.length > 0 ? { prose } : {}),
      unclaimed,
    };
  }
}
