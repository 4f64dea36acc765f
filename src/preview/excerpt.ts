import { decoded } from '../paths/decoded.ts';

/** What a page, or a place on it, says in few words. */
export interface Excerpt {
  readonly title: string;
  readonly text: string;
}

/** Characters. */
const most = 180;

/** @param hash Of the address, with its sign; empty for the page as a whole. */
export function excerptOf(page: Document, hash: string): Excerpt | undefined {
  const main = page.querySelector('main');
  if (!main) return undefined;
  const title = words(main.querySelector('h1'));
  const place = hash === '' ? null : page.getElementById(decoded(hash.slice(1)));
  const text = place ? placeWords(place) : pageWords(main);
  return title === '' && text === '' ? undefined : { title, text: cut(text) };
}

/** Of a quotation its words; of a heading those below it. */
function placeWords(place: Element): string {
  const quotation = place.querySelector(':scope > blockquote');
  if (quotation) return words(quotation);
  if (!/^H[1-6]$/.test(place.tagName)) return words(place);
  const below: string[] = [words(place)];
  for (let next = place.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) || below.join('').length > most) break;
    below.push(words(next));
  }
  return below.join(' ');
}

function pageWords(main: Element): string {
  const paragraphs = main.querySelectorAll('.prose p, blockquote p, .by');
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length > most) break;
    text += `${words(paragraph)} `;
  }
  return text.trim();
}

const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const cut = (text: string) =>
  text.length > most ? `${text.slice(0, most).toWellFormed().trimEnd()}…` : text;
