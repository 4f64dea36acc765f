/** Space between the menu and what opens it, and the window's edge, in pixels. */
const distance = 8;

/** A menu that is made once, and opened at one quotation after the other. */
export class QuotationMenu {
  readonly #menu: HTMLElement;
  #opener: HTMLElement | undefined;
  /** What the press began on while its menu was open: its click closes. */
  #pressed: HTMLElement | undefined;

  constructor(menu: HTMLElement) {
    this.#menu = menu;
    menu.addEventListener('keydown', this.#onKey);
    menu.addEventListener('toggle', this.#onToggle);
    addEventListener('pointerdown', this.#onPress, true);
  }

  get opener(): HTMLElement | undefined {
    return this.#opener;
  }

  open(opener: HTMLElement): void {
    if (this.#pressed === opener) {
      this.#pressed = undefined;
      return;
    }
    this.#opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    this.#menu.showPopover();
    this.#place(opener);
    this.#items[0]?.focus({ preventScroll: true });
  }

  close(): void {
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
  }

  /** Below what opens it, or above where there is no room. A narrow window's style places it itself. */
  #place(opener: HTMLElement): void {
    const { left, top, bottom } = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#menu;
    const fits = bottom + height + distance <= innerHeight || top < height;
    const x = Math.min(left, document.documentElement.clientWidth - width - distance);
    const y = fits ? bottom : top - height;
    this.#menu.style.setProperty('--left', `${Math.max(distance, x) + scrollX}px`);
    this.#menu.style.setProperty('--top', `${y + scrollY}px`);
  }

  get #items(): HTMLElement[] {
    return [...this.#menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not([hidden])')];
  }

  #onPress = (event: PointerEvent): void => {
    const isOpen = this.#menu.matches(':popover-open');
    const { target } = event;
    const isOnOpener = target instanceof Node && this.#opener?.contains(target);
    this.#pressed = isOpen && isOnOpener ? this.#opener : undefined;
  };

  #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    this.#opener?.setAttribute('aria-expanded', 'false');
    // Where the reader has gone on to something else, the menu must not call him back.
    if (document.activeElement === document.body) this.#opener?.focus({ preventScroll: true });
  };

  #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const { activeElement: active } = document;
    const at = active instanceof HTMLElement ? items.indexOf(active) : -1;
    const next = stepped(event.key, at, items.length);
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Tab') this.close();
    else if (event.key === ' ' && active instanceof HTMLAnchorElement) active.click();
    else return;
    event.preventDefault();
  };
}

/** The item that a key leads to; the last is followed by the first. */
function stepped(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
