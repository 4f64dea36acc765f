import { part } from '../browser/part.ts';
import { isTaken } from '../browser/typing.ts';
import { furnish } from '../furniture/furniture.ts';

/** `?` and a button at the page's foot show the keys that the page knows. */
class KeyboardHelp extends HTMLElement {
  #dialog: Promise<HTMLDialogElement> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    part(this, 'open').addEventListener('click', this.#open);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    part(this, 'open').removeEventListener('click', this.#open);
    document.removeEventListener('keydown', this.#onKey);
  }

  #open = async (): Promise<void> => {
    this.#dialog ??= this.#furnished();
    try {
      (await this.#dialog).showModal();
    } catch {
      this.#dialog = undefined;
    }
  };

  async #furnished(): Promise<HTMLDialogElement> {
    const dialog = await furnish('keys');
    if (!(dialog instanceof HTMLDialogElement)) throw new TypeError('the keys are in no dialog');
    for (const keys of dialog.querySelectorAll<HTMLElement>('[data-of]')) {
      if (keys.dataset['of'] !== this.dataset['offers']) keys.remove();
    }
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    this.append(dialog);
    return dialog;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '?' || isTaken(event)) return;
    event.preventDefault();
    void this.#open();
  };
}

customElements.define('keyboard-help', KeyboardHelp);
