import { site } from 'virtual:site';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { previewed } from './previewed.ts';

/** Milliseconds: a pointer that passes over a link, or slips off what it shows, means nothing. */
const [before, after] = [350, 200];
/** Pixels between a link and what it shows, and to the window's edge. */
const distance = 8;

/** Shows, beside a link that the pointer rests on or the keyboard has reached, what is there. */
export class Preview {
  readonly #host: HTMLElement;
  readonly #box = document.createElement('div');
  readonly #title = document.createElement('p');
  readonly #text = document.createElement('p');
  readonly #pages = new Map<string, Promise<Document | undefined>>();
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param host Will hold the box that it is shown in. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box.id = 'link-preview';
    this.#box.setAttribute('role', 'tooltip');
    this.#box.setAttribute('popover', 'manual');
    this.#box.append(this.#title, this.#text);
    host.append(this.#box);
    document.addEventListener('pointerover', this.over);
    document.addEventListener('focusin', this.focus);
    document.addEventListener('focusout', this.#onLeave);
    document.addEventListener('keydown', this.#onKey);
    addEventListener('scroll', this.#hide, { passive: true });
  }

  stop(): void {
    document.removeEventListener('pointerover', this.over);
    document.removeEventListener('focusin', this.focus);
    document.removeEventListener('focusout', this.#onLeave);
    document.removeEventListener('keydown', this.#onKey);
    removeEventListener('scroll', this.#hide);
    this.#box.remove();
  }

  over = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const { target } = event;
    if (target instanceof Node && this.#host.contains(target)) return clearTimeout(this.#timer);
    const link = this.#linkAt(target);
    if (link && link === this.#link) return clearTimeout(this.#timer);
    this.#later(link);
  };

  focus = ({ target }: FocusEvent): void => {
    const link = this.#linkAt(target);
    if (link?.matches(':focus-visible')) this.#later(link);
  };

  #onLeave = (): void => this.#later(undefined);

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#link) this.#hide();
  };

  #later(link: HTMLAnchorElement | undefined): void {
    clearTimeout(this.#timer);
    if (!link && !this.#link) return;
    this.#timer = setTimeout(
      () => {
        if (link) void this.#show(link);
        else this.#hide();
      },
      link ? before : after,
    );
  }

  #linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
    if (!(target instanceof Element)) return undefined;
    const link = target.closest(previewed);
    if (!(link instanceof HTMLAnchorElement) || link.closest('nav, .footnotes')) return undefined;
    const isOwn = link.origin === location.origin && link.pathname.startsWith(site.home);
    return isOwn && link.pathname.endsWith('/') ? link : undefined;
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.#hide();
    this.#link = link;
    const page = await this.#page(link);
    const excerpt = page && excerptOf(page, link.hash);
    // Meanwhile the reader may be elsewhere.
    if (!excerpt || this.#link !== link) return;
    this.#fill(excerpt);
    this.#box.showPopover();
    this.#place(link);
    link.setAttribute('aria-describedby', this.#box.id);
  }

  #hide = (): void => {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
  };

  #page({ pathname, href }: HTMLAnchorElement): Promise<Document | undefined> {
    if (pathname === location.pathname) return Promise.resolve(document);
    const known = this.#pages.get(pathname);
    if (known) return known;
    const page = fetch(href)
      .then(async (response) =>
        response.ok
          ? new DOMParser().parseFromString(await response.text(), 'text/html')
          : undefined,
      )
      .catch(() => undefined);
    this.#pages.set(pathname, page);
    return page;
  }

  #fill({ title, text }: Excerpt): void {
    this.#title.textContent = title;
    this.#text.textContent = text;
  }

  #place(link: HTMLAnchorElement): void {
    // Of a link that is broken in two lines, the first.
    const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const fits = bottom + distance + height <= innerHeight || top < height;
    const x = Math.min(left, document.documentElement.clientWidth - width - distance);
    const y = fits ? bottom + distance : top - height - distance;
    this.#box.style.setProperty('inset', `${y}px auto auto ${Math.max(distance, x)}px`);
  }
}
