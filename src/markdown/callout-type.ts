/** Every name of a callout that Obsidian knows, and the kind that it looks like. */
const kinds = {
  note: 'note',
  abstract: 'abstract',
  summary: 'abstract',
  tldr: 'abstract',
  info: 'info',
  todo: 'todo',
  tip: 'tip',
  hint: 'tip',
  important: 'tip',
  success: 'success',
  check: 'success',
  done: 'success',
  question: 'question',
  help: 'question',
  faq: 'question',
  warning: 'warning',
  caution: 'warning',
  attention: 'warning',
  failure: 'failure',
  fail: 'failure',
  missing: 'failure',
  danger: 'danger',
  error: 'danger',
  bug: 'bug',
  example: 'example',
  quote: 'quote',
  cite: 'quote',
} as const;

export type CalloutName = keyof typeof kinds;
export type CalloutKind = (typeof kinds)[CalloutName];

export function isCalloutName(name: string): name is CalloutName {
  return Object.hasOwn(kinds, name);
}

/** A name that Obsidian doesn't know looks like a note. */
export function kindOf(name: string): CalloutKind {
  return isCalloutName(name) ? kinds[name] : 'note';
}
