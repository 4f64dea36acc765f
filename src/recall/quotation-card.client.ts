import { part } from '../browser/part.ts';
import type { Card, CardThought } from './card.ts';

/** A quotation, its source and the reader's thoughts; what it shows can be changed for another. */
export class QuotationCard extends HTMLElement {
  show(card: Card): void {
    const words = this.words;
    words.lang = card.language ?? '';
    if (!card.language) words.removeAttribute('lang');
    words.style.setProperty('--edge', `var(--edge-${card.colour ?? 'none'})`);
    words.replaceChildren(...card.paragraphs.map(({ text, hangs }) => paragraph(text, hangs)));
    part(this, 'title').textContent = (this.dataset['source'] ?? '').replace(
      '{}',
      () => card.title,
    );
    part(this, 'author').textContent = card.author ?? '';
    part(this, 'chapter').textContent = card.chapter;
    part(this, 'place').setAttribute('href', card.link);
    part(this, 'thoughts').replaceChildren(...card.thoughts.map(thoughtOf));
  }

  get words(): HTMLElement {
    return part(this, 'words');
  }

  get answer(): HTMLElement {
    return part(this, 'answer');
  }
}

function thoughtOf({ label, text, when }: CardThought): HTMLElement {
  const thought = document.createElement('div');
  const head = document.createElement('p');
  head.append(label);
  if (when) {
    const time = document.createElement('span');
    time.textContent = when;
    head.append(time);
  }
  thought.append(head, paragraph(text, false));
  return thought;
}

function paragraph(text: string, hangs: boolean): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  element.toggleAttribute('data-hangs', hangs);
  return element;
}

customElements.define('quotation-card', QuotationCard);
