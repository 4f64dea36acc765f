import { part } from '../browser/part.ts';
import type { Card, CardPlace } from './card.ts';
import { CardLoader } from './card-loader.ts';
import { dayOf, daysBetween } from './day.ts';
import { DeckLoader } from './deck-loader.ts';
import { dealHand, gradedOn, leftToDeal, nextDue } from './hand.ts';
import { type GradeName, grades, intervals, type Memory, remember } from './memory.ts';
import { handsOn, withMemory } from './progress.ts';
import { type Keeping, ProgressStore } from './progress-store.ts';
import { QuotationCard } from './quotation-card.client.ts';
import { ReviewProgress } from './review-progress.client.ts';
import { inDays, type Sentence, say } from './sentence.ts';

export interface ReviewWords {
  /** With `{at}` and `{all}`. */
  readonly position: string;
  /** With `{when}`. */
  readonly comesNext: Sentence;
  readonly nothingNext: string;
  readonly allSeen: string;
  readonly vanished: Sentence;
  readonly failed: string;
  readonly refused: string;
  readonly unreadable: string;
}

/** Milliseconds; what comes sooner comes without a word. */
const patience = 200;

type Screen = 'loading' | 'card' | 'done' | 'failed';

/** The day's hand: a quotation, then on demand where it is from, then how well it is remembered. */
class DailyReview extends HTMLElement {
  #words: ReviewWords | undefined;
  #store: ProgressStore | undefined;
  readonly #loader = new DeckLoader(this.dataset['deck'] ?? '/');
  readonly #cards = new CardLoader();
  #hand: readonly CardPlace[] = [];
  /** The quotation that can be graded: the first of the hand, once it is there to be read. */
  #shown: CardPlace | undefined;
  /** Something of the day's hand did not load. */
  #lacks = false;
  #last: { readonly card: CardPlace; readonly before: Memory | undefined } | undefined;
  /** Counts deals and cards: what an older one brings is not shown. */
  #turn = 0;

  connectedCallback(): void {
    addEventListener('keydown', this.#onKey);
    if (this.#words) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#store = new ProgressStore(
      `weread-garden-review:${this.dataset['deck']}`,
      () => localStorage,
    );
    part(this, 'reveal').addEventListener('click', () => this.#reveal());
    for (const grade of grades) {
      part(this, grade).addEventListener('click', () => this.#grade(grade));
    }
    part(this, 'undo').addEventListener('click', () => this.#undo());
    part(this, 'more').addEventListener('click', () => void this.#more());
    part(this, 'retry').addEventListener('click', () => void this.#deal(true));
    this.addEventListener('progress-change', () => {
      this.#last = undefined;
      void this.#deal(false);
    });
    const settings = part(this, 'progress');
    if (settings instanceof ReviewProgress) settings.store = this.#store;
    void this.#deal(false);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
  }

  /** @param takesFocus The reader asked for it here, so that reading goes on here. */
  async #deal(takesFocus: boolean): Promise<void> {
    if (!this.#store || !this.#words) return;
    this.#turn += 1;
    const turn = this.#turn;
    const today = dayOf(new Date());
    const deck = await this.#loader.deck();
    const hand = deck && (await dealHand(this.#store.progress, today, deck, this.#loader.piece));
    if (turn !== this.#turn) return;
    if (!hand) return this.#screen('failed');
    this.#hand = hand.cards;
    this.#lacks = hand.failed;
    for (const id of hand.vanished) {
      this.#store.change((progress) => withMemory(progress, id, undefined));
    }
    const notices = [
      ...(hand.vanished.length > 0 ? [say(this.#words.vanished, hand.vanished.length)] : []),
      ...(hand.failed ? [this.#words.failed] : []),
    ];
    part(this, 'notice').textContent = notices.join(' ');
    await this.#next(takesFocus);
  }

  /** The first of the hand that comes; what does not is laid aside, until a hand is dealt again. */
  async #draw(): Promise<Card | undefined> {
    const turn = this.#turn;
    for (let [place] = this.#hand; place; [place] = this.#hand) {
      const card = await this.#cards.card(place);
      if (turn !== this.#turn) return undefined;
      if (card && card !== 'gone') return card;
      if (!card) this.#lacks = true;
      this.#hand = this.#hand.slice(1);
      part(this, 'notice').textContent = this.#words?.failed ?? '';
    }
    return undefined;
  }

  /** Shows the first quotation of what is left of the hand, or that nothing is left. */
  async #next(takesFocus: boolean): Promise<void> {
    if (!this.#store || !this.#words) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#shown = undefined;
    const waiting = setTimeout(() => this.#screen('loading'), patience);
    const card = await this.#draw();
    clearTimeout(waiting);
    if (turn !== this.#turn) return;
    const today = dayOf(new Date());
    const { progress } = this.#store;
    this.#tellKeeping(this.#store.keeping);
    part(this, 'undo').hidden = !this.#last;
    if (!card && this.#lacks) return this.#screen('failed');
    if (!card) return this.#done(takesFocus);
    const graded = gradedOn(progress, today);
    const all = graded + this.#hand.length;
    const position = this.#words.position
      .replace('{at}', String(graded + 1))
      .replace('{all}', String(all));
    part(this, 'position').textContent = position;
    const bar = part(this, 'bar');
    if (bar instanceof HTMLProgressElement) bar.value = graded / all;
    const days = intervals(progress.memories.get(card.id), today);
    for (const grade of grades) {
      part(part(this, grade), 'when').textContent = inDays(days[grade]);
    }
    this.#card?.show(card);
    [this.#shown] = this.#hand;
    this.#turnOver(false);
    this.#screen('card');
    // The next ones come while this one is read; all, so that a hand goes on without the network.
    void this.#cards.foresee(this.#hand);
    if (!takesFocus) return;
    this.#card?.words.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  async #done(takesFocus: boolean): Promise<void> {
    const deck = await this.#loader.deck();
    if (!this.#store || !this.#words || !deck) return;
    const today = dayOf(new Date());
    const { progress } = this.#store;
    const next = nextDue(progress, today);
    const isMore = leftToDeal(progress, today, deck) > 0;
    const comes = next
      ? say(this.#words.comesNext, next.count).replace(
          '{when}',
          inDays(daysBetween(today, next.day)),
        )
      : this.#words.nothingNext;
    part(this, 'next').textContent = isMore ? comes : `${this.#words.allSeen}${comes}`;
    part(this, 'more').hidden = !isMore;
    this.#screen('done');
    if (takesFocus) part(this, 'done').focus();
  }

  #reveal(): void {
    if (!this.#isAsking()) return;
    this.#turnOver(true);
    this.#card?.answer.focus({ preventScroll: true });
  }

  #grade(grade: GradeName): void {
    const [card, ...rest] = this.#hand;
    if (!card || card !== this.#shown || !this.#store || !this.#isAnswered()) return;
    const before = this.#store.progress.memories.get(card.id);
    const memory = remember(before, grade, dayOf(new Date()));
    this.#store.change((progress) => withMemory(progress, card.id, memory));
    this.#last = { card, before };
    this.#hand = rest;
    this.#settled();
  }

  #undo(): void {
    if (!this.#last || !this.#store) return;
    const { card, before } = this.#last;
    this.#store.change((progress) => withMemory(progress, card.id, before));
    this.#last = undefined;
    this.#hand = [card, ...this.#hand];
    this.#settled();
  }

  async #more(): Promise<void> {
    const day = dayOf(new Date());
    this.#store?.change((progress) => ({
      ...progress,
      more: { day, hands: handsOn(progress, day) + 1 },
    }));
    this.#last = undefined;
    await this.#deal(true);
  }

  #settled(): void {
    const settings = part(this, 'progress');
    if (settings instanceof ReviewProgress) settings.show();
    void this.#next(true);
  }

  get #card(): QuotationCard | undefined {
    const card = part(this, 'card').querySelector('quotation-card');
    return card instanceof QuotationCard ? card : undefined;
  }

  #isAsking = () => !part(this, 'card').hidden && !part(this, 'reveal').hidden;
  #isAnswered = () => !part(this, 'card').hidden && part(this, 'reveal').hidden;

  #turnOver(isAnswered: boolean): void {
    if (this.#card) this.#card.answer.hidden = !isAnswered;
    part(this, 'question').hidden = isAnswered;
    part(this, 'reveal').hidden = isAnswered;
    part(this, 'grades').hidden = !isAnswered;
  }

  #screen(screen: Screen): void {
    for (const name of ['loading', 'card', 'done', 'failed'] satisfies Screen[]) {
      part(this, name).hidden = name !== screen;
    }
  }

  #tellKeeping(keeping: Keeping): void {
    const words = keeping === 'kept' ? '' : this.#words?.[keeping];
    part(this, 'keeping-notice').textContent = words ?? '';
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const on = event.target;
    if (on instanceof Element && on.closest('input, select, textarea, dialog, summary')) return;
    if (event.key === ' ' && this.#isAsking()) {
      if (on instanceof Element && on.closest('a, button')) return;
      event.preventDefault();
      this.#reveal();
    } else if (event.key.toLowerCase() === 'u') this.#undo();
    else {
      const grade = grades[Number(event.key) - 1];
      if (grade) this.#grade(grade);
    }
  };
}

customElements.define('daily-review', DailyReview);
