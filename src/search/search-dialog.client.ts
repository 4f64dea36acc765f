import { SearchPanel } from './search-panel.client.ts';

/**
 * Search on every page: `/` and Ctrl or Cmd with K open it, and so does every link to the search
 * page. Where a page has a search field of its own, they lead there.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#onClick);
    this.addEventListener('search-enter', this.#onEnter);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('click', this.#onClick);
    this.removeEventListener('search-enter', this.#onEnter);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  get #panel(): SearchPanel | undefined {
    const panel = this.querySelector('search-panel');
    return panel instanceof SearchPanel ? panel : undefined;
  }

  #open(): void {
    const onPage = document.querySelector('search-page search-panel');
    const panel = onPage instanceof SearchPanel ? onPage : this.#panel;
    if (panel === this.#panel && !this.#dialog?.open) this.#dialog?.showModal();
    panel?.warm();
    panel?.field?.focus();
    panel?.field?.select();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isOpening = isCommand
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && !event.altKey && !isTyping(event.target);
    if (isOpening) {
      event.preventDefault();
      this.#open();
    } else if (event.key === 'Escape' && this.#dialog?.open) {
      // The first Escape would only empty the field.
      event.preventDefault();
      this.#dialog.close();
    }
  };

  #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (this.contains(target ?? null)) return this.#onClickInside(target);
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    const link = target?.closest('a');
    if (!isPlain || event.defaultPrevented || link?.getAttribute('href') !== this.dataset['page']) {
      return;
    }
    event.preventDefault();
    this.#open();
  };

  #onClickInside(target: Element | undefined): void {
    const isWayOut = target === this.#dialog || target?.closest('[data-part="close"], a');
    if (isWayOut) this.#dialog?.close();
  }

  /** Opens the first answer, when it has come. */
  #onEnter = (): void => {
    const panel = this.#panel;
    if (!panel) return;
    const open = () => {
      if (panel.toFirst() && document.activeElement instanceof HTMLAnchorElement) {
        document.activeElement.click();
        return true;
      }
      return false;
    };
    if (open()) return;
    const typed = panel.field?.value;
    const waiting = new MutationObserver(() => {
      if (panel.getAttribute('aria-busy') !== 'false') return;
      waiting.disconnect();
      if (panel.field?.value === typed && this.#dialog?.open) open();
    });
    waiting.observe(panel, { attributeFilter: ['aria-busy'] });
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

customElements.define('search-dialog', SearchDialog);
