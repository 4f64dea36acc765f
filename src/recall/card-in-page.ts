import { languageOf } from '../views/text-language.ts';
import { colours } from '../weread/colours.ts';
import type { Card, CardPlace, CardThought } from './card.ts';
import { wordsIn } from './words-in.ts';

/**
 * Takes a card's words out of its chapter's page. Of all that it holds it is text.
 *
 * @returns Nothing if the page has no such quotation.
 */
export function cardInPage(page: Document, { id, link }: CardPlace): Card | undefined {
  const place = page.getElementById(id.slice(id.indexOf('/') + 1));
  // A passage that only a thought cites is called as the thought is.
  const quotation = place?.matches('.thought') ? place.parentElement : place;
  const quoted = quotation?.querySelector(':scope > blockquote');
  if (!quotation || !quoted) return undefined;
  const paragraphs = [...quoted.querySelectorAll('p')].map((paragraph) => ({
    text: paragraph.textContent,
    hangs: paragraph.matches('.hangs'),
  }));
  const book = page.querySelector<HTMLElement>('quotation-tools')?.dataset;
  return {
    id,
    paragraphs,
    language: languageOf(paragraphs.map(({ text }) => text).join('')),
    colour: colours.find((colour) => colour === quotation.dataset['colour']),
    title: book?.['title'] ?? '',
    author: book?.['author'],
    chapter: page.querySelector('main h1')?.textContent.trim() ?? '',
    link,
    thoughts: [...quotation.querySelectorAll(':scope > .thought')].map(thoughtIn),
  };
}

function thoughtIn(thought: Element): CardThought {
  const [head, prose] = thought.children;
  const when = head?.firstElementChild;
  return {
    label: head?.firstChild?.textContent?.trim() ?? '',
    text: prose ? wordsIn(prose) : '',
    when: when?.textContent,
  };
}
