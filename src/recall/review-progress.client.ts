import { part } from '../browser/part.ts';
import { dayOf } from './day.ts';
import { mergeProgress, noProgress, readProgress, writeProgress } from './progress.ts';
import type { ProgressStore } from './progress-store.ts';
import { type Sentence, say } from './sentence.ts';

export interface ProgressWords {
  readonly sizeOf: Sentence;
  readonly keeping: Sentence;
  readonly reallyClear: string;
  readonly cleared: string;
  readonly imported: Sentence;
  readonly notImported: string;
}

/** Bytes; a reader of fifty years writes less. */
const largestFile = 32 * 1024 * 1024;

/** The size of a hand, and what is done with progress as a whole. Its event: `progress-change`. */
export class ReviewProgress extends HTMLElement {
  #words: ProgressWords | undefined;
  #store: ProgressStore | undefined;

  connectedCallback(): void {
    if (this.#words) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const { size, file } = this.#fields();
    size.addEventListener('input', () => this.#showSize(Number(size.value)));
    size.addEventListener('change', () => {
      this.#store?.change((progress) => ({ ...progress, size: Number(size.value) }));
      this.#changed();
    });
    part(this, 'export').addEventListener('click', () => this.#export());
    part(this, 'import').addEventListener('click', () => file.click());
    file.addEventListener('change', () => void this.#import(file));
    part(this, 'clear').addEventListener('click', () => this.#clear());
  }

  set store(store: ProgressStore) {
    this.#store = store;
    this.show();
    this.toggleAttribute('data-ready', true);
  }

  /** Shows the progress as it is now. */
  show(): void {
    if (!this.#store || !this.#words) return;
    const { size, memories } = this.#store.progress;
    this.#fields().size.value = String(size);
    this.#showSize(size);
    part(this, 'keeping').textContent = say(this.#words.keeping, memories.size);
  }

  #fields(): { size: HTMLInputElement; file: HTMLInputElement } {
    const [size, file] = [part(this, 'size'), part(this, 'file')];
    if (size instanceof HTMLInputElement && file instanceof HTMLInputElement) return { size, file };
    throw new TypeError('the page has no fields for progress');
  }

  #showSize(size: number): void {
    if (!this.#words) return;
    const words = say(this.#words.sizeOf, size);
    part(this, 'size-of').textContent = words;
    this.#fields().size.setAttribute('aria-valuetext', words);
  }

  #export(): void {
    if (!this.#store) return;
    const blob = new Blob([writeProgress(this.#store.progress)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `weread-garden-review-${dayOf(new Date())}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file || !this.#store || !this.#words) return;
    const text = file.size > largestFile ? '' : await file.text().catch(() => '');
    // The same file can be chosen again.
    field.value = '';
    const read = readProgress(text);
    if (!read) return this.#say(this.#words.notImported);
    this.#store.replace(mergeProgress(this.#store.progress, read));
    this.#changed();
    this.#say(say(this.#words.imported, read.memories.size));
  }

  #clear(): void {
    if (!this.#words || !confirm(this.#words.reallyClear)) return;
    this.#store?.replace(noProgress);
    this.#changed();
    this.#say(this.#words.cleared);
  }

  #changed(): void {
    this.#say('');
    this.show();
    this.dispatchEvent(new CustomEvent('progress-change', { bubbles: true }));
  }

  #say(sentence: string): void {
    part(this, 'said').textContent = sentence;
  }
}

customElements.define('review-progress', ReviewProgress);
