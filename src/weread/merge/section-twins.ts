import type { Highlight, Section } from '../book.ts';
import { type SectionTree, uidOf } from './section-tree.ts';
import { fitsDamaged, foldLetters, isDamaged } from './wording.ts';

/** Which section of the main copy each of another copy's is. */
export type SectionTwins = Map<Section, Section>;

/**
 * Finds the sections that both copies have, each once: by the passages that they share, where their
 * titles agree; then by their ids, which are made of number or title; then by their titles.
 *
 * @param highlights Of the other copy, and what they are in the main one.
 */
export function twinSections(
  main: SectionTree,
  other: SectionTree,
  highlights: Iterable<readonly [Highlight, Highlight]>,
): SectionTwins {
  const twins: SectionTwins = new Map();
  const taken = new Set<Section>();
  const shared = sharedSections(main, other, highlights);
  const repeated = new Set([...repeatedTitles(main), ...repeatedTitles(other)]);
  const isFree = (found: Section | undefined): found is Section =>
    found !== undefined && !taken.has(found);
  const join = (section: Section, found: Section): void => {
    twins.set(section, found);
    taken.add(found);
  };
  const isOther = (one: Section, two: Section): boolean => {
    const [left, right] = [uidOf(one), uidOf(two)];
    return (
      repeated.has(titleOf(one)) && left !== undefined && right !== undefined && left !== right
    );
  };

  for (const section of other.sections) {
    const found = shared.get(section);
    if (isFree(found) && titlesAgree(found, section)) join(section, found);
  }
  const byId = new Map(main.sections.map((section) => [section.id, section]));
  for (const section of other.sections) {
    const found = twins.has(section) ? undefined : byId.get(section.id);
    if (isFree(found) && titlesAgree(found, section) && !isOther(found, section)) {
      join(section, found);
    }
  }
  const byTitle = Map.groupBy(main.sections.filter(isFree), titleOf);
  for (const section of other.sections) {
    if (twins.has(section) || titleOf(section) === '') continue;
    const parent = other.parentOf(section);
    const named = byTitle.get(titleOf(section)) ?? [];
    const found = named
      .slice(0, most)
      .filter((one) => isFree(one) && !isOther(one, section))
      .toSorted((one, two) => rank(one) - rank(two))[0];
    if (found) join(section, found);

    function rank(one: Section): number {
      return main.parentOf(one) === (parent && twins.get(parent)) ? 0 : 1;
    }
  }
  // A chapter that has got a new title.
  for (const section of other.sections) {
    const found = twins.has(section) ? undefined : shared.get(section);
    if (isFree(found) && found.id === section.id) join(section, found);
  }
  return twins;
}

/** Of many with one title, those that are looked at. */
const most = 1000;

const titleOf = ({ title }: Section) => foldLetters(title ?? '');

function titlesAgree(one: Section, two: Section): boolean {
  if (one.title === undefined || two.title === undefined) {
    if (one.number === undefined) return two.number === undefined && one.title === two.title;
    return one.number === two.number && (one.kind === 'part') === (two.kind === 'part');
  }
  if (isDamaged(one.title) || isDamaged(two.title)) return fitsDamaged(one.title, two.title);
  return titleOf(one) === titleOf(two);
}

/** For each section of the other copy, the one that holds the most of its passages. */
function sharedSections(
  main: SectionTree,
  other: SectionTree,
  highlights: Iterable<readonly [Highlight, Highlight]>,
): Map<Section, Section> {
  const votes = new Map<Section, Map<Section, number>>();
  for (const [highlight, twin] of highlights) {
    const [from, to] = [other.sectionOf(highlight), main.sectionOf(twin)];
    if (!from || !to) continue;
    const counts = votes.get(from) ?? new Map<Section, number>();
    votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
  const shared = new Map<Section, Section>();
  for (const [from, counts] of votes) {
    let most = 0;
    for (const [to, count] of counts) {
      if (count <= most) continue;
      most = count;
      shared.set(from, to);
    }
  }
  return shared;
}

function repeatedTitles(tree: SectionTree): string[] {
  const titles = Map.groupBy(tree.sections, titleOf);
  return [...titles].flatMap(([title, sections]) => (title && sections.length > 1 ? [title] : []));
}
