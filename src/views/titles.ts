import type { Strings } from '../i18n/strings.ts';
import type { Section } from '../weread/book.ts';

/** What a chapter or section is called: its title, or what its sections' numbers prove. */
export function titleOf(
  section: Pick<Section, 'title' | 'number'>,
  strings: Pick<Strings, 'book'>,
): string {
  if (section.title) return section.title;
  return section.number ? strings.book.unnamedChapter(section.number) : strings.book.beforeChapters;
}

/** Title of a browser's tab: from the particular to the site. */
export function tabTitle(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
