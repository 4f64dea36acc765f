import type { Item, Section } from './book.ts';
import { type Numbering, pathOf } from './numbering.ts';
import { type Claim, giveIds, wishedId } from './section-id.ts';

/** A section that grows. */
export interface Draft {
  readonly kind: Section['kind'];
  /** Number of `#`; for a chapter that no heading names, one less than its first section's. */
  level: number;
  readonly numbering: Numbering | undefined;
  title: string | undefined;
  line: number | undefined;
  readonly items: Item[];
  readonly children: Draft[];
  /** Found when the outline was grown: only 读书笔记 names it. */
  readonly late: boolean;
  /** Late ones whose place is right behind it. */
  readonly followers: Draft[];
}

/** Makes the book's sections of its drafts. */
export function settle(roots: readonly Draft[]): Section[] {
  const claims: Claim[] = [];
  const sections = inOrder(roots).map((root) => settleOne(root, claims).section);
  giveIds(claims);
  return sections;
}

function settleOne(draft: Draft, claims: Claim[]): Claim {
  const number = draft.numbering && pathOf(draft.numbering).join('.');
  const uid = draft.items.find((item) => item.kind === 'highlight')?.chapterUid;
  const sections: Section[] = [];
  const section: Section = {
    id: '',
    kind: draft.kind,
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(number === undefined ? {} : { number }),
    items: draft.items,
    sections,
    ...(draft.line === undefined ? {} : { line: draft.line }),
  };
  const wished = isFront(draft) ? 'front' : wishedId(draft.title, draft.numbering, uid);
  const claim: Claim = { section, wished, uid, oldest: undefined };
  claims.push(claim);
  const below = inOrder(draft.children).map((child) => settleOne(child, claims));
  for (const child of below) sections.push(child.section);
  claim.oldest = earliest([...draft.items.map(momentOf), ...below.map((child) => child.oldest)]);
  return claim;
}

/** No heading made it: its passages stand before the first. */
const isFront = (draft: Draft) => draft.line === undefined && draft.numbering === undefined;

function momentOf(item: Item): string | undefined {
  switch (item.kind) {
    case 'highlight':
      return item.created;
    case 'remark':
      return item.thought.created;
    case 'prose':
      return undefined;
    default:
      return item satisfies never;
  }
}

function earliest(moments: readonly (string | undefined)[]): string | undefined {
  let first: string | undefined;
  for (const moment of moments) {
    if (moment !== undefined && (first === undefined || moment < first)) first = moment;
  }
  return first;
}

/**
 * What stands before all chapters comes first. Late sections with a number go before the first with
 * a greater one, the others as they came.
 */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const early = drafts.filter((draft) => isFront(draft));
  for (const draft of drafts) if (!draft.late && !isFront(draft)) early.push(draft);
  const merged: Draft[] = [];
  let at = 0;
  for (const late of drafts.filter((draft) => draft.late && !isFront(draft))) {
    for (; at < early.length; at += 1) {
      const next = early[at];
      if (!next || isBehind(next, late)) break;
      merged.push(next);
    }
    merged.push(late);
  }
  return withFollowers([...merged, ...early.slice(at)]);
}

function withFollowers(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  const waiting = drafts.toReversed();
  for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
    result.push(draft);
    for (const follower of draft.followers.toReversed()) waiting.push(follower);
  }
  return result;
}

function isBehind(one: Draft, other: Draft): boolean {
  if (!one.numbering || one.numbering.kind !== other.numbering?.kind) return false;
  const [left, right] = [pathOf(one.numbering), pathOf(other.numbering)];
  const differing = left.findIndex((number, index) => number !== right[index]);
  return differing !== -1 && (left[differing] ?? 0) > (right[differing] ?? 0);
}
