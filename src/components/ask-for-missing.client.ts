import { wordsOfPath } from '../paths/words-of-path.ts';

/** The search of the 404 page: what the address speaks of stands in the field already. */
class AskForMissing extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field?.value === '')
      field.value = wordsOfPath(location.pathname, this.dataset['base'] ?? '/');
  }
}

customElements.define('ask-for-missing', AskForMissing);
