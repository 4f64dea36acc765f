import { part } from '../browser/part.ts';
import { type Asked, addressOf } from './asked.ts';
import { type Counted, counted } from './counted.ts';
import type { Nearest } from './nearest.ts';
import { copyOf } from './template.ts';

/** What is said of what is near. In sentences `{}` stands for a number. */
export interface NearWords {
  readonly unfiltered: string;
  readonly counted: Counted;
}

/**
 * Where a search that found nothing may lead: other searches, which the panel follows in place, and
 * books.
 *
 * @param panel Holds the template `near-item`: an item with `link`, `label` and `count`.
 * @param page Path of the search page.
 */
export function drawnNear(
  near: Nearest,
  asked: Asked,
  { panel, page, words }: { panel: HTMLElement; page: string; words: NearWords },
): HTMLElement {
  const item = copyOf(panel, 'near-item');
  const link = part(item, 'link');
  if (near.kind === 'title') {
    link.setAttribute('href', near.path);
    part(item, 'label').textContent = near.title;
    part(item, 'count').remove();
    return item;
  }
  const isFiltered = near.kind !== 'unfiltered';
  // What was typed stays as it was typed, where only the filters go.
  const typed = isFiltered ? near.typed : asked.typed;
  const other = { ...asked, typed, filter: isFiltered ? asked.filter : {} };
  link.dataset['asks'] = '';
  link.setAttribute('href', `${page}${addressOf(other)}`);
  part(item, 'label').textContent = isFiltered ? near.typed : words.unfiltered;
  const number = counted(words.counted, near.count, document.documentElement.lang);
  part(item, 'count').textContent = near.isAll ? number : `≥ ${number}`;
  return item;
}
