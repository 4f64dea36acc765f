import { part } from '../browser/part.ts';
import { say } from '../recall/sentence.ts';
import { arrange, facetValues } from './arrange.ts';
import { type Choice, facets, isFiltered, readChoice, writeChoice } from './choice.ts';
import type { ShelfData, ShelfEntry } from './entry.ts';
import { shelfItem } from './shelf-item.ts';

/** Books that are shown at once; more are asked for. */
const atOnce = 96;

/** Sorts and filters the shelf; what is chosen stands in the address, and the back button undoes it. */
class BookShelf extends HTMLElement {
  #data: Promise<ShelfData | undefined> | undefined;
  /** The shelf as the page came with it. */
  #own: ChildNode[] = [];
  /** Those that stand behind the last one that is shown. */
  #waiting: ShelfEntry[] = [];
  /** Counts what was asked for: an answer that comes late is for nobody. */
  #asked = 0;

  connectedCallback(): void {
    this.#own = [...part(this, 'list').childNodes];
    part(this, 'choice').addEventListener('change', () => this.#choose(this.#chosen()));
    part(this, 'toggle').addEventListener('click', () => this.#unfold(!this.#isUnfolded));
    part(this, 'more').addEventListener('click', () => this.#more());
    part(this, 'all').addEventListener('click', (event) => {
      event.preventDefault();
      this.#choose({ order: 'read', filters: {} });
      part(this, 'toggle').focus();
    });
    addEventListener('popstate', () => void this.#show(addressed()));
    const choice = addressed();
    if (isFiltered(choice)) this.#unfold(true);
    if (writeChoice(choice) !== '') void this.#show(choice);
  }

  #select(name: string): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }

  get #isUnfolded(): boolean {
    return !part(this, 'filters').hidden;
  }

  #unfold(open: boolean): void {
    part(this, 'filters').hidden = !open;
    part(this, 'toggle').setAttribute('aria-expanded', String(open));
    // Its lists of values come with the data.
    if (open) void this.#show(addressed());
  }

  #chosen(): Choice {
    const query = new URLSearchParams();
    for (const { name, value } of this.querySelectorAll('select')) query.set(name, value);
    return readChoice(query);
  }

  #choose(choice: Choice): void {
    history.pushState(null, '', (this.dataset['home'] ?? '/') + writeChoice(choice));
    void this.#show(choice);
  }

  async #show(choice: Choice): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const section = this.querySelector('section');
    section?.setAttribute('aria-busy', 'true');
    const data = await this.#load();
    if (asked !== this.#asked) return;
    section?.removeAttribute('aria-busy');
    if (!data) {
      part(this, 'count').textContent = this.dataset['unavailable'] ?? '';
      return;
    }
    this.#offer(data.books, choice);
    const shown = arrange(data.books, choice);
    const isPlain = writeChoice(choice) === '';
    const list = part(this, 'list');
    this.#waiting = isPlain ? [] : shown;
    list.replaceChildren(...(isPlain ? this.#own : []));
    part(this, 'count').textContent = this.#words('shown', shown.length);
    part(this, 'nothing').hidden = shown.length > 0;
    const pages = this.querySelector<HTMLElement>('[data-part="pages"]');
    if (pages) pages.hidden = !isPlain;
    await this.#more();
  }

  /** Shows the next of those that wait. */
  async #more(): Promise<void> {
    const data = await this.#load();
    const words = {
      highlights: JSON.parse(this.dataset['highlights'] ?? '{}'),
      months: data?.months ?? {},
      books: this.dataset['books'] ?? '/',
    };
    const next = this.#waiting.splice(0, atOnce).map((book) => shelfItem(this, book, words));
    part(this, 'list').append(...next);
    part(this, 'more').hidden = this.#waiting.length === 0;
    // The reader goes on where the list went on.
    if (document.activeElement?.closest('[data-part="more"]')) next[0]?.querySelector('a')?.focus();
  }

  /** Sets the lists as the choice is, each filter with the values that would show a book. */
  #offer(books: readonly ShelfEntry[], choice: Choice): void {
    const names: Record<string, string> = JSON.parse(this.dataset['status'] ?? '{}');
    const pattern = this.dataset['value'] ?? '{value}';
    for (const facet of facets) {
      const select = this.#select(facet);
      if (!select) continue;
      const chosen = choice.filters[facet] ?? '';
      const options = facetValues(books, choice, facet).map(({ value, count }) => {
        const name = facet === 'status' ? (names[value] ?? value) : value;
        const text = pattern.replace(/\{(value|count)\}/g, (_, what) =>
          what === 'value' ? name : String(count),
        );
        return new Option(text, value);
      });
      // A value that no book has any longer is still what was asked for.
      if (chosen && options.every(({ value }) => value !== chosen)) {
        options.push(new Option(names[chosen] ?? chosen, chosen));
      }
      select.replaceChildren(new Option(this.dataset['any'] ?? '', ''), ...options);
      select.value = chosen;
      select.disabled = options.length === 0;
    }
    const order = this.#select('sort');
    if (order) order.value = choice.order;
  }

  #words(name: string, count: number): string {
    return say(JSON.parse(this.dataset[name] ?? '{}'), count);
  }

  /** What did not come is asked for again the next time. */
  async #load(): Promise<ShelfData | undefined> {
    this.#data ??= fetchData(this.dataset['source'] ?? '/');
    const data = await this.#data;
    if (!data) this.#data = undefined;
    return data;
  }
}

const addressed = () => readChoice(new URLSearchParams(location.search));

/** What the site's own build made is taken for what it is. */
async function fetchData(address: string): Promise<ShelfData | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('book-shelf', BookShelf);
