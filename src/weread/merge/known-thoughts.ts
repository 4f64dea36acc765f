import type { Highlight, Remark, Section, Thought } from '../book.ts';
import { isSameThought, saidBy } from './thoughts.ts';
import { Wordings } from './wording.ts';

/** Made of what the thought belongs to or says: it is no id of its own. */
const madeUp = /(?:-t|^t[0-9a-z]{11})(?:-\d+)?$/;

/** The thoughts of a copy, so that another copy's are not shown a second time elsewhere. */
export class KnownThoughts {
  readonly #byId = new Map<string, { thought: Thought; owner: Highlight | undefined }>();
  readonly #remarks = new Wordings<Section>();

  constructor(highlights: readonly Highlight[]) {
    for (const highlight of highlights) {
      for (const thought of highlight.thoughts) this.#add(thought, highlight);
    }
  }

  addRemark(remark: Remark, section: Section): void {
    this.#add(remark.thought, undefined);
    this.#remarks.add(wordsOf(remark), section);
  }

  /** @param section The copy's own that the remark would stand in, if there is one. */
  hasRemark(remark: Remark, section: Section | undefined): boolean {
    if (this.has(remark.thought)) return true;
    const isQuote = remark.quote.length > 0;
    const found = this.#remarks.find(wordsOf(remark), (known) => isQuote || known === section);
    return found !== undefined;
  }

  /** @param owner Where it may stand again. */
  has(thought: Thought, owner?: Highlight): boolean {
    const known = this.#byId.get(thought.anchor);
    return known !== undefined && known.owner !== owner && isSameThought(known.thought, thought);
  }

  #add(thought: Thought, owner: Highlight | undefined): void {
    if (!madeUp.test(thought.anchor)) this.#byId.set(thought.anchor, { thought, owner });
  }
}

const wordsOf = ({ quote, thought }: Remark) => [...quote, ':', saidBy(thought)].join('\n');
