import { coverName } from '../paths/cover-name.ts';
import { type Sentence, say } from '../recall/sentence.ts';
import { copyOf } from '../search/template.ts';
import { hueOf, isKept, letterSize, linesOf, unbroken } from '../views/cover.ts';
import { dayShown, type ShelfData, type ShelfEntry } from './entry.ts';

export interface ItemWords {
  readonly highlights: Sentence;
  readonly months: ShelfData['months'];
  /** Folder of the books' pages. */
  readonly books: string;
}

/**
 * A book's place on the shelf, after the page's own pattern.
 *
 * @param root Holds the template `book`.
 */
export function shelfItem(root: ParentNode, book: ShelfEntry, words: ItemWords): HTMLElement {
  const item = copyOf(root, 'book');
  const find = (selector: string) => item.querySelector<HTMLElement>(selector);
  const { name, rest } = linesOf(book.title);
  const link = item.querySelector('a');
  if (link) link.href = `${words.books}${book.id}/`;
  const cover = find('.cover');
  if (book.cover) cover?.replaceWith(imageOf(book.cover, `${words.books}${book.id}/`));
  else if (cover) {
    cover.style.setProperty('--hue', String(hueOf(book.id)));
    cover.style.setProperty('--size', String(letterSize(name)));
    find('.name')?.replaceChildren(...unbroken(name).map(wordOf));
    fill(find('.rest'), rest);
    fill(find('.author'), book.author);
  }
  const title = find('.title');
  const unseen = find('.title .unseen');
  if (title && unseen) {
    unseen.textContent = book.title.slice(name.length);
    title.replaceChildren(name, unseen);
  }
  fill(find('.quiet span'), say(words.highlights, book.highlights));
  const time = item.querySelector('time');
  const day = dayShown(book);
  if (time && day) time.dateTime = day;
  fill(time, day && words.months[day.slice(0, 7)]);
  return item;
}

function fill(element: HTMLElement | null, text: string | undefined): void {
  if (text) element?.replaceChildren(text);
  else element?.remove();
}

/** As `by-words.astro` does. */
function wordOf(piece: string): string | HTMLElement {
  if (!isKept(piece)) return piece;
  const word = document.createElement('span');
  word.className = 'word';
  word.textContent = piece;
  return word;
}

function imageOf([width, height, scales]: NonNullable<ShelfEntry['cover']>, folder: string) {
  const image = new Image(width, height);
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = '';
  if (scales > 1) image.srcset = `${folder}${coverName(2)}.webp 2x`;
  image.src = `${folder}${coverName(1)}.webp`;
  const box = document.createElement('div');
  box.className = 'own-cover';
  box.classList.toggle('tall', width / height < 0.74);
  box.append(image);
  return box;
}
