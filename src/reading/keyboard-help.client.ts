import { site } from 'virtual:site';
import { isTaken } from '../browser/typing.ts';
import { furnish } from '../furniture/furniture.ts';

/** `?` and a button at the page's foot show the keys that the page knows. */
class KeyboardHelp extends HTMLElement {
  #dialog: Promise<HTMLDialogElement> | undefined;

  connectedCallback(): void {
    if (!this.firstChild) this.append(this.#button());
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #button(): HTMLElement {
    const button = document.createElement('button');
    const key = document.createElement('kbd');
    key.ariaHidden = 'true';
    key.append('?');
    button.type = 'button';
    button.ariaHasPopup = 'dialog';
    button.append(site.keys, key);
    button.addEventListener('click', () => void this.#open());
    return button;
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
