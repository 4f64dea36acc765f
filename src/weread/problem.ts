import { z } from 'zod';

/** Where in a file something was found. Lines and columns count from 1. */
const placeSchema = z.object({
  /** Path below the notes folder, with `/` between folders. */
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive().optional(),
});

export type Level = 'error' | 'warning' | 'notice';

/**
 * Every rule a file of the reader can break. `error`: something of the reader's is not, or not
 * rightly, on the site. `warning`: all is there, but not as the file meant it. `notice`: worth
 * knowing.
 */
const rules = {
  'file-empty': { level: 'warning' },
  'file-too-large': { level: 'error' },
  'file-unreadable': { level: 'error' },
  'file-not-regular': { level: 'warning' },
  'link-outside': { level: 'error' },
  'encoding-repaired': { level: 'notice' },
  'encoding-damaged': { level: 'error' },
  'frontmatter-broken': { level: 'error' },
  'frontmatter-unclosed': { level: 'error' },
  'frontmatter-language': { level: 'error' },
  'book-id-unsafe': { level: 'error' },
  'book-id-missing': { level: 'warning' },
  'book-merged': { level: 'notice' },
  'book-ambiguous': { level: 'notice' },
  'highlight-empty': { level: 'warning' },
  'block-id-duplicate': { level: 'warning' },
  'block-unclaimed': { level: 'warning' },
  'note-duplicate': { level: 'error' },
  'image-missing': { level: 'warning' },
  'mdx-broken': { level: 'error' },
  'note-not-rendered': { level: 'error' },
} as const satisfies Record<string, { level: Level }>;

export type Rule = keyof typeof rules;

export function isRule(name: string): name is Rule {
  return Object.hasOwn(rules, name);
}

/** One thing wrong with one file: which rule, where, and the details the message wants to name. */
export const problemSchema = z.object({
  rule: z.string().refine(isRule),
  place: placeSchema,
  /** Words for the message's blanks, e.g. the number of damaged characters. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Place = Readonly<z.infer<typeof placeSchema>>;
export type Problem = Readonly<z.infer<typeof problemSchema>>;

export const ruleNames: readonly Rule[] = Object.keys(rules).filter(isRule);

export function levelOf(rule: Rule): Level {
  return rules[rule].level;
}

/** The only maker of problems. */
export function problem(rule: Rule, place: Place, details: Problem['details'] = {}): Problem {
  return { rule, place, details };
}
