/** Where in a file something was found. Lines and columns count from 1. */
export interface Place {
  /** Path below the notes folder, with `/` between folders. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

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
  'book-duplicate': { level: 'error' },
  'highlight-empty': { level: 'warning' },
  'block-id-duplicate': { level: 'warning' },
  'block-unclaimed': { level: 'warning' },
  'note-duplicate': { level: 'error' },
  'mdx-broken': { level: 'error' },
  'note-not-rendered': { level: 'error' },
} as const satisfies Record<string, { level: Level }>;

export type Rule = keyof typeof rules;

/** One thing wrong with one file: which rule, where, and the details the message wants to name. */
export interface Problem {
  readonly rule: Rule;
  readonly place: Place;
  /** Words for the message's blanks, e.g. the number of damaged characters. */
  readonly details: Readonly<Record<string, string | number>>;
}

export function isRule(name: string): name is Rule {
  return Object.hasOwn(rules, name);
}

export const ruleNames: readonly Rule[] = Object.keys(rules).filter(isRule);

export function levelOf(rule: Rule): Level {
  return rules[rule].level;
}

/** The only maker of problems. */
export function problem(rule: Rule, place: Place, details: Problem['details'] = {}): Problem {
  return { rule, place, details };
}
