import { z } from 'zod';

/** Where in a file something was found. Lines and columns count from 1. */
const placeSchema = z.object({
  /** Path below the notes folder, with `/` between folders. */
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive().optional(),
});

export type Level = 'error' | 'warning' | 'notice';

/** What a message names, e.g. the number of damaged characters. */
type Details = Readonly<Record<string, string | number>>;

/**
 * Every rule a file of the reader can break. `error`: something of the reader's is not, or not
 * rightly, on the site. `warning`: all is there, but not as the file meant it. `notice`: worth
 * knowing.
 *
 * The details are an example of what its problems carry: its words may name no others, the
 * reference in the README and the tests show them. A new rule is a line here, and its words in
 * `src/i18n/problems.zh-cn.ts` and `src/i18n/problems.en.ts`.
 */
const rules = {
  'file-empty': { level: 'warning', details: {} },
  'file-too-large': { level: 'error', details: { megabytes: 50, limit: 16 } },
  'file-unreadable': { level: 'error', details: { reason: 'EACCES' } },
  'file-not-regular': { level: 'warning', details: { what: 'folder' } },
  'link-outside': { level: 'error', details: { target: '/elsewhere/a.md' } },
  'encoding-repaired': { level: 'notice', details: { encoding: 'gb18030' } },
  'encoding-damaged': { level: 'error', details: { count: 3 } },
  'frontmatter-broken': { level: 'error', details: { reason: 'Missing closing "quote' } },
  'frontmatter-unclosed': { level: 'error', details: {} },
  'frontmatter-language': { level: 'error', details: { language: 'js' } },
  'book-id-unsafe': { level: 'error', details: { id: '../..' } },
  'book-id-missing': { level: 'warning', details: {} },
  'book-id-unknown': { level: 'notice', details: {} },
  'book-merged': { level: 'notice', details: { others: 'b.md' } },
  'book-ambiguous': { level: 'notice', details: { others: 'b.md, c.md' } },
  'highlight-empty': { level: 'warning', details: {} },
  'block-id-duplicate': { level: 'warning', details: { id: '1-2-3' } },
  'block-unclaimed': { level: 'warning', details: { excerpt: '……' } },
  'plugin-block': { level: 'notice', details: { language: 'dataview' } },
  'comment-hidden': { level: 'notice', details: {} },
  'comment-unclosed': { level: 'warning', details: {} },
  'math-broken': { level: 'warning', details: { reason: 'Expected }' } },
  'export-truncated': { level: 'warning', details: {} },
  'character-private': { level: 'notice', details: { count: 2 } },
  'quotation-budget': {
    level: 'warning',
    details: { percent: 12.5, limit: 10, quoted: 25000, length: 200000 },
  },
  'note-duplicate': { level: 'error', details: { other: 'a.md' } },
  'link-broken': { level: 'warning', details: { link: '[[x]]', nearest: 'y' } },
  'link-ambiguous': { level: 'warning', details: { link: '[[x]]', files: 'a/x.md、b/x.md' } },
  'link-hidden': { level: 'notice', details: {} },
  'image-missing': { level: 'warning', details: { url: 'x.png' } },
  'mdx-broken': { level: 'error', details: { reason: 'Unexpected token' } },
  'note-not-rendered': { level: 'error', details: { reason: 'x is not defined' } },
} as const satisfies Record<string, { level: Level; details: Details }>;

export type Rule = keyof typeof rules;

/** Names of the details that a rule's problems carry. */
export type DetailOf<R extends Rule> = keyof (typeof rules)[R]['details'] & string;

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

/** Details as a problem of this rule carries them, invented. */
export function exampleOf(rule: Rule): Details {
  return rules[rule].details;
}

/** The only maker of problems. */
export function problem(rule: Rule, place: Place, details: Problem['details'] = {}): Problem {
  return { rule, place, details };
}
