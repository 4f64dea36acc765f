import type { Strings } from '../i18n/strings.ts';
import type { Section } from '../weread/book.ts';
import { frontId } from '../weread/section-id.ts';

/** What a chapter or section is called: its title, or what its sections' numbers prove. */
export function titleOf(
  section: Pick<Section, 'id' | 'title' | 'number'>,
  strings: Pick<Strings, 'book'>,
): string {
  if (section.title) return section.title;
  if (section.number?.includes('.')) return section.number;
  if (section.number) return strings.book.unnamedChapter(section.number);
  return section.id === frontId ? strings.book.beforeChapters : strings.book.untitled;
}

/** Title of a browser's tab: from the particular to the site. */
export function tabTitle(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
