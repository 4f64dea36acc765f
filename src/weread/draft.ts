import type { Item, Section } from './book.ts';
import { comparePaths, type Numbering, pathOf } from './numbering.ts';
import type { Ordinal } from './ordinal.ts';
import { type Claim, deepId, frontId, giveIds, missingId, wishedId } from './section-id.ts';

/** A section that grows. */
export interface Draft {
  readonly kind: Section['kind'];
  /** Number of `#`; for a chapter that no heading names, one less than its first section's. */
  level: number;
  numbering: Numbering | undefined;
  readonly ordinal: Ordinal | undefined;
  title: string | undefined;
  line: number | undefined;
  readonly items: Item[];
  readonly children: Draft[];
  /** No heading made it: its passages stand before the first. */
  readonly front: boolean;
  /** Its heading is too deep to be printed. */
  readonly deep: boolean;
  /** Its heading has no title: this one is from 读书笔记, where a thought may bring it at any time. */
  lent: boolean;
  /** Found when the outline was grown: only 读书笔记 names it. */
  readonly late: boolean;
  /** Late ones whose place is right before it. */
  readonly forerunners: Draft[];
  /** Late ones whose place is right behind it. */
  readonly followers: Draft[];
}

/**
 * Makes the book's sections of its drafts.
 *
 * @param byNumber Whether those with a number are to be set in the order of their numbers.
 */
export function settle(roots: readonly Draft[], byNumber: boolean): Section[] {
  const claims: Claim[] = [];
  const sections = inOrder(roots, byNumber).map(
    (root) => settleOne(root, byNumber, claims).section,
  );
  giveIds(claims);
  return sections;
}

function settleOne(draft: Draft, byNumber: boolean, claims: Claim[]): Claim {
  const number = draft.numbering && pathOf(draft.numbering).join('.');
  const uid = draft.items.find((item) => item.kind === 'highlight')?.chapterUid;
  const sections: Section[] = [];
  const named: Pick<Section, 'id' | 'kind' | 'title' | 'number'> = { id: '', kind: draft.kind };
  if (draft.title !== undefined) named.title = draft.title;
  if (number !== undefined) named.number = number;
  const section: Section = Object.assign(named, { items: draft.items, sections });
  if (draft.line !== undefined) section.line = draft.line;
  const claim: Claim = { section, wished: '', uid, oldest: undefined };
  claims.push(claim);
  const below = inOrder(draft.children, byNumber).map((child) =>
    settleOne(child, byNumber, claims),
  );
  for (const child of below) sections.push(child.section);
  // The passages of deep ones are its own as long as no thought names their chapter.
  let oldest = momentOf(draft);
  for (const child of draft.children) {
    if (child.deep) oldest = earlier(oldest, earliest(child.items, itemMoment));
  }
  for (const child of below) oldest = earlier(oldest, child.oldest);
  claim.oldest = oldest;
  claim.wished = wishOf(draft, uid, below);
  return claim;
}

/** A title that may still come does not count, so that it moves no page. */
function wishOf(draft: Draft, uid: number | undefined, below: readonly Claim[]): string {
  if (draft.front) return frontId;
  if (draft.deep && draft.kind === 'section') return deepId(uid);
  if (isMissing(draft)) return missingId(below);
  return wishedId(draft.lent ? undefined : draft.title, draft.numbering, uid);
}

/** Its heading was not printed, and no number proves which it was. */
const isMissing = (draft: Draft) => draft.line === undefined && draft.numbering === undefined;

/** Since when an export can know of it: what only 读书笔记 names is as old as its first thought. */
function momentOf({ items, late, deep }: Draft): string | undefined {
  const thought = late || deep ? earliest(items, thoughtMoment) : undefined;
  return thought ?? earliest(items, itemMoment);
}

function itemMoment(item: Item): string | undefined {
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

function thoughtMoment(item: Item): string | undefined {
  if (item.kind !== 'highlight') return itemMoment(item);
  return earliest(item.thoughts, ({ created }) => created);
}

function earliest<T>(
  all: readonly T[],
  momentOf: (one: T) => string | undefined,
): string | undefined {
  let first: string | undefined;
  for (const one of all) first = earlier(first, momentOf(one));
  return first;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/**
 * What stands before all chapters comes first. Late sections with a number go before the first with
 * a greater one, the others as they came.
 */
function inOrder(drafts: readonly Draft[], byNumber: boolean): Draft[] {
  if (!byNumber && drafts.every(isInPlace)) return [...drafts];
  const front = drafts.filter((draft) => draft.front);
  const early = drafts.filter((draft) => !draft.front && !draft.late);
  if (byNumber) setByNumber(early);
  const merged: Draft[] = [...front];
  let at = 0;
  for (const late of drafts.filter((draft) => draft.late && !draft.front)) {
    for (; at < early.length; at += 1) {
      const next = early[at];
      if (!next || isBehind(next, late)) break;
      merged.push(next);
    }
    merged.push(late);
  }
  return withFollowers([...merged, ...early.slice(at)]);
}

/** As most are: nothing but the order of the file says where it stands. */
const isInPlace = ({ front, late, forerunners, followers }: Draft, at: number) =>
  (!front || at === 0) && !late && forerunners.length === 0 && followers.length === 0;

/** Sorts the numbered ones among their places, unless a number comes twice and proves nothing. */
function setByNumber(drafts: Draft[]): void {
  for (const kind of ['part', 'chapter', 'section']) {
    const places = [...drafts.keys()].filter((at) => drafts[at]?.numbering?.kind === kind);
    const numbered = places.flatMap((at) => drafts[at] ?? []);
    const numbers = numbered.map((draft) => numbersOf(draft).join('.'));
    if (new Set(numbers).size < numbers.length) continue;
    numbered.sort((one, other) => comparePaths(numbersOf(one), numbersOf(other)));
    for (const [index, at] of places.entries()) {
      const draft = numbered[index];
      if (draft) drafts[at] = draft;
    }
  }
}

function withFollowers(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  const waiting: { readonly draft: Draft; readonly led: boolean }[] = [];
  const wait = (group: readonly Draft[]) => {
    for (const draft of group.toReversed()) waiting.push({ draft, led: false });
  };
  wait(drafts);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { draft, led } = next;
    if (!led && draft.forerunners.length > 0) {
      waiting.push({ draft, led: true });
      wait(draft.forerunners);
      continue;
    }
    result.push(draft);
    wait(draft.followers);
  }
  return result;
}

function isBehind(one: Draft, other: Draft): boolean {
  if (!one.numbering || one.numbering.kind !== other.numbering?.kind) return false;
  const [left, right] = [pathOf(one.numbering), pathOf(other.numbering)];
  return comparePaths(left, right) > 0;
}

const numbersOf = ({ numbering }: Draft) => (numbering ? pathOf(numbering) : []);
