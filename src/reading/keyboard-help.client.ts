import { part } from '../browser/part.ts';
import { isTaken } from '../browser/typing.ts';

/** `?` and a button at the page's foot show the keys that the page knows. */
class KeyboardHelp extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    part(this, 'open').addEventListener('click', this.#open);
    this.#dialog?.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog?.close();
    });
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    part(this, 'open').removeEventListener('click', this.#open);
    document.removeEventListener('keydown', this.#onKey);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #open = (): void => this.#dialog?.showModal();

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '?' || isTaken(event)) return;
    event.preventDefault();
    this.#open();
  };
}

customElements.define('keyboard-help', KeyboardHelp);
