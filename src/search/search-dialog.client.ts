import { site } from 'virtual:site';
import { place } from '../browser/place.ts';
import { isTyping } from '../browser/typing.ts';
import { foresee, furnish } from '../furniture/furniture.ts';
import { addressOf } from './asked.ts';
import type { SearchPanel } from './search-panel.client.ts';

/**
 * Search on every page: `/` and Ctrl or Cmd with K open it, and so does every link to the search
 * page. Where a page has a search field of its own, they lead there. What searches is loaded when it is
 * opened: most pages are read without.
 */
class SearchDialog extends HTMLElement {
  /** Of the panel, once it is loaded. */
  #class: typeof SearchPanel | undefined;
  /** A word is being written with an input method. */
  #isComposing = false;
  /** Enter came before the answers: what was typed then. */
  #awaited: string | undefined;
  #furnished: Promise<void> | undefined;
  /** What is typed while the window is on its way. */
  #early: string | undefined;

  connectedCallback(): void {
    // A page that has its own field needs hardly anything else.
    if (!document.querySelector('search-page')) foresee();
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#onClick);
    this.addEventListener('compositionstart', this.#onComposition);
    this.addEventListener('compositionend', this.#onComposition);
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('search-begin', this.#onBegin);
    this.addEventListener('search-enter', this.#onEnter);
    this.addEventListener('search-end', this.#onEnd);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('click', this.#onClick);
    this.removeEventListener('compositionstart', this.#onComposition);
    this.removeEventListener('compositionend', this.#onComposition);
    this.removeEventListener('submit', this.#onSubmit);
    this.removeEventListener('search-begin', this.#onBegin);
    this.removeEventListener('search-enter', this.#onEnter);
    this.removeEventListener('search-end', this.#onEnd);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  get #panel(): SearchPanel | undefined {
    const panel = this.querySelector('search-panel');
    return this.#class && panel instanceof this.#class ? panel : undefined;
  }

  async #open(): Promise<void> {
    const onPage = document.querySelector('search-page search-panel');
    if (onPage) return focusOn(onPage.querySelector('input'));
    const isFirst = this.#class === undefined;
    try {
      this.#furnished ??= this.#furnish();
      await this.#furnished;
      const field = this.querySelector('input');
      this.#show(field);
      this.#class = (await import('./search-panel.client.ts')).SearchPanel;
      this.#panel?.warm();
      // What was typed while it was on its way; a word that is not written yet asks when it is.
      if (isFirst && field?.value && !this.#isComposing)
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } catch {
      // Not to be had: a page that is loaded anew may have it.
      location.assign(site.search);
    }
  }

  async #furnish(): Promise<void> {
    this.#early = '';
    this.append(await furnish('search'));
  }

  #show(field: HTMLInputElement | null): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
    focusOn(field);
    if (field && this.#early) field.setRangeText(this.#early, 0, field.value.length, 'end');
    this.#early = undefined;
  }

  /** @returns Whether the key is for the field that is not there yet. */
  #keepsEarly({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (this.#early === undefined || ctrlKey || metaKey || altKey) return false;
    if (key === 'Enter') this.#awaited = this.#early;
    else if (key === 'Backspace') this.#early = this.#early.slice(0, -1);
    else if ([...key].length === 1) this.#early += key;
    else return false;
    return true;
  }

  #onComposition = ({ type }: Event): void => {
    this.#isComposing = type === 'compositionstart';
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (this.#keepsEarly(event)) {
      event.preventDefault();
      return;
    }
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isOpening = isCommand
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && !event.altKey && !isTyping(event.target);
    if (isOpening) {
      event.preventDefault();
      void this.#open();
    } else if (event.key === 'Escape' && this.#dialog?.open) {
      // The first Escape would only empty the field.
      event.preventDefault();
      this.#dialog.close();
    }
  };

  #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!target || !isPlain || event.defaultPrevented) return;
    if (this.contains(target)) {
      const isWayOut = target === this.#dialog || target.closest('[data-part="close"], a');
      if (isWayOut) this.#dialog?.close();
    } else if (target.closest('a')?.getAttribute('href') === site.search) {
      event.preventDefault();
      void this.#open();
    }
  };

  /** The same search, on a page of its own. */
  #onBegin = (): void => {
    const link = this.querySelector('[data-part="as-page"]');
    const address = this.#panel ? addressOf(this.#panel.asked) : '';
    link?.setAttribute('href', `${site.search}${address}`);
  };

  /** Enter came before what searches. */
  #onSubmit = (event: Event): void => {
    if (this.#panel) return;
    event.preventDefault();
    this.#awaited = this.querySelector('input')?.value;
  };

  /** Opens the first answer, or waits for it. */
  #onEnter = (): void => {
    if (!this.#openFirst()) this.#awaited = this.#panel?.field?.value;
  };

  /** What was waited for has come, or there is nothing. */
  #onEnd = (): void => {
    const isAwaited = this.#awaited !== undefined && this.#panel?.field?.value === this.#awaited;
    this.#awaited = undefined;
    if (isAwaited && this.#dialog?.open) this.#openFirst();
  };

  #openFirst(): boolean {
    const first = this.#panel?.first;
    first?.click();
    return first !== undefined;
  }
}

function focusOn(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

place('search-dialog', SearchDialog);
