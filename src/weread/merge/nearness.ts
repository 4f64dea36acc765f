import type { Highlight } from '../book.ts';
import type { SectionTree } from './section-tree.ts';
import type { SectionTwins } from './section-twins.ts';

/**
 * How near each other two highlights of two copies stand: 0 in the same section, 1 in the same
 * chapter, 2 where one of the copies does not tell; absent in different chapters.
 */
export function nearnessIn(main: SectionTree, other: SectionTree, twins: SectionTwins) {
  return (one: Highlight, two: Highlight): number | undefined => {
    const [section, from] = [main.sectionOf(one), other.sectionOf(two)];
    if (!section || !from) return undefined;
    const twin = twins.get(from) ?? twins.get(other.chapterOf(from));
    if (twin === section) return 0;
    // What stands before all headings may belong to any chapter that was too deep to be printed.
    const isUntold = [section, from].some((s) => s.title === undefined && s.number === undefined);
    if (!twin || isUntold) return 2;
    return main.chapterOf(twin) === main.chapterOf(section) ? 1 : undefined;
  };
}
