import type { Section } from './book.ts';
import { Names, shortHash } from './naming.ts';
import type { Numbering } from './numbering.ts';

/** Where a section stands on its chapter's page. */
export const sectionAnchor = (id: string) => `s-${id}`;

/** A section that wants an id. */
export interface Claim {
  readonly section: Section;
  /** The id it gets unless an older section has it. */
  wished: string;
  /** WeRead's number for the chapter of its passages. */
  readonly uid: number | undefined;
  /** When the first passage or thought in it was marked; absent where the file doesn't tell. */
  oldest: string | undefined;
}

/**
 * The id that a section's own words make, so that no other section can change it: a number, because
 * a chapter may be known by its sections' numbers alone before its heading comes; else the title.
 * Titles that are nothing but `3` or `三` come again in every part: WeRead's number is surer there.
 */
export function wishedId(
  title: string | undefined,
  numbering: Numbering | undefined,
  uid: number | undefined,
): string {
  switch (numbering?.kind) {
    case 'part':
      return `part-${numbering.number}`;
    case 'chapter':
      return String(numbering.number);
    case 'section':
      return numbering.path.join('.');
    case undefined: {
      const telling = title !== undefined && !/^[\d〇零一二三四五六七八九十百\s.、]+$/.test(title);
      if (uid !== undefined && !telling) return `c${uid}`;
      return title === undefined ? 'untitled' : `t${shortHash(title)}`;
    }
    default:
      return numbering satisfies never;
  }
}

/** Of the passages before the first chapter. */
export const frontId = 'front';

/** Of passages that are too deep to have a printed heading; no page is called so. */
export const deepId = (uid: number | undefined) => `deep-c${uid}`;

/**
 * The id of a section whose heading was not printed, which only the sections below it prove: the
 * oldest of them names it, which no later one can change.
 */
export function missingId(below: readonly Claim[]): string {
  const [oldest] = below.toSorted((one, other) => compare(one.oldest, other.oldest));
  return `above-${oldest?.wished ?? 'nothing'}`;
}

/**
 * Gives every section an id of its own. Where several want the same, the one whose passages were
 * marked first keeps it: what a sync adds is newer, and moves no page that is known already.
 */
export function giveIds(claims: readonly Claim[]): void {
  const names = new Names();
  const bySeniority = claims.toSorted((one, other) => compare(one.oldest, other.oldest));
  const later: Claim[] = [];
  for (const claim of bySeniority) {
    if (names.has(claim.wished)) later.push(claim);
    else claim.section.id = names.take(claim.wished);
  }
  for (const { section, wished, uid } of later) {
    section.id = names.take(uid === undefined ? wished : `${wished}-c${uid}`);
  }
}

/** What has no time comes last, in the file's order. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}
