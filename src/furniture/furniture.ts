import { site } from 'virtual:site';

/*
 * Windows and menus that a page shows only when they are asked for lie on one page of the site. A page
 * fetches it when its reader begins to do something: thousands of pages need not hold it each.
 */

type Furniture = 'search' | 'keys' | 'tools';

let fetched: Promise<Document> | undefined;

/**
 * A piece of furniture, with its style; it is the caller's to place.
 *
 * @throws Error if it is not to be had.
 */
export async function furnish(name: Furniture): Promise<HTMLElement> {
  const all = await load();
  const piece = all.querySelector(`[data-furniture="${name}"]`);
  if (!piece) throw new TypeError(`there is no furniture "${name}"`);
  const copy = document.importNode(piece, true);
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError(`the furniture "${name}" is no element`);
}

const signs = ['pointermove', 'touchstart', 'keydown', 'wheel'] as const;

/** Fetches it with the first sign that somebody is there, so that it is at hand when it is asked for. */
export function foresee(): void {
  const end = new AbortController();
  const begin = (): void => {
    end.abort();
    // Who asks for it asks again.
    load().catch(() => {});
  };
  for (const sign of signs) {
    addEventListener(sign, begin, { passive: true, capture: true, signal: end.signal });
  }
}

/** Fetched once; what could not be had may be there the next time. */
function load(): Promise<Document> {
  fetched ??= fetchAll().catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function fetchAll(): Promise<Document> {
  const response = await fetch(site.furniture);
  if (!response.ok) throw new Error(`the furniture is missing: ${response.status}`);
  const all = new DOMParser().parseFromString(await response.text(), 'text/html');
  await Promise.all(stylesOf(all).map(addStyle));
  return all;
}

/** Those that this page has not. */
function stylesOf(all: Document): Element[] {
  const there = new Set([...document.querySelectorAll(styles)].map(nameOf));
  return [...all.querySelectorAll(styles)].filter((one) => !there.has(nameOf(one)));
}

/** In dev there are no files yet. */
const styles = 'link[rel="stylesheet"], style';

const nameOf = (style: Element) =>
  style.getAttribute('href') ?? style.getAttribute('data-vite-dev-id') ?? style.textContent;

function addStyle(style: Element): Promise<void> | undefined {
  const copy = document.importNode(style, true);
  document.head.append(copy);
  if (!(copy instanceof HTMLLinkElement)) return undefined;
  return new Promise((resolve, reject) => {
    copy.addEventListener('load', () => resolve());
    copy.addEventListener('error', () => {
      copy.remove();
      reject(new Error(`${copy.href} is missing`));
    });
  });
}
