import type { Here, Near, Paths } from '../paths/paths.ts';
import { isPlace, placeText } from '../paths/weread-app.ts';
import type { Colour, Highlight, Item, Thought } from '../weread/book.ts';
import { proseAnchor } from '../weread/prose-anchor.ts';
import { gapBetween } from './gap.ts';
import { type Paragraph, viewParagraph } from './paragraph.ts';
import { languageWithin } from './text-language.ts';

export interface ThoughtView {
  readonly anchor: string;
  /** Sanitised. */
  readonly html: string;
  readonly created: string | undefined;
  /** Name of another reader, who wrote it; empty where the file does not say. */
  readonly by: string | undefined;
}

export type ItemView =
  | {
      readonly kind: 'highlight';
      readonly anchor: string;
      /** To it on its chapter's page. */
      readonly link: Near | Here;
      /**
       * Its place in WeRead, as in `6-644-890`, where its anchor is not named by it; empty where the
       * export does not know it, though the anchor looks like one.
       */
      readonly place: string | undefined;
      /** Characters between the quotation before it and this one, where there is much to tell. */
      readonly gap: number | undefined;
      readonly paragraphs: readonly Paragraph[];
      /** Where it is not that of the page. */
      readonly language: string | undefined;
      readonly colour: Colour | undefined;
      readonly created: string | undefined;
      readonly popular: number | undefined;
      readonly thoughts: readonly ThoughtView[];
    }
  | {
      readonly kind: 'remark';
      readonly quote: readonly Paragraph[];
      readonly thought: ThoughtView;
    }
  | { readonly kind: 'prose'; readonly anchor: string; readonly text: string };

/** What an item is called in its address; a passage that only a thought cites, by the thought. */
export function anchorOf(item: ItemView): string {
  switch (item.kind) {
    case 'highlight':
    case 'prose':
      return item.anchor;
    case 'remark':
      return item.thought.anchor;
    default:
      return item satisfies never;
  }
}

/** Where an item stands, for its address. */
export interface Standing {
  readonly bookId: string;
  readonly chapterId: string;
  readonly paths: Paths;
  /** The page is that of the chapter; or else that of the whole book. */
  readonly isHere: boolean;
  /** Of the page. */
  readonly language: string;
  /** Makes safe HTML of Markdown; ids within it begin with the anchor. */
  readonly render: (markdown: string, anchor: string) => Promise<string>;
}

/** @param before What stands before it in its section. */
export async function viewItem(
  item: Item,
  at: Standing,
  before?: Item | undefined,
): Promise<ItemView> {
  switch (item.kind) {
    case 'highlight':
      return {
        kind: 'highlight',
        anchor: item.anchor,
        link: at.isHere ? at.paths.here(item.anchor) : fromWhole(item.anchor, at),
        place: ownPlace(item),
        gap: gapBetween(before, item),
        paragraphs: item.paragraphs.map(viewParagraph),
        language: languageWithin(item.paragraphs.join(''), at.language),
        colour: item.colour,
        created: item.created,
        popular: item.popular,
        thoughts: await Promise.all(
          item.thoughts.map((thought) => viewThought(thought, at.render)),
        ),
      };
    case 'remark':
      return {
        kind: 'remark',
        quote: item.quote.map(viewParagraph),
        thought: await viewThought(item.thought, at.render),
      };
    case 'prose':
      return { kind: 'prose', anchor: proseAnchor(item), text: item.text };
    default:
      return item satisfies never;
  }
}

function fromWhole(anchor: string, { bookId, chapterId, paths }: Standing): Near {
  return paths.near(paths.wholeBook(bookId), paths.place(bookId, chapterId, anchor));
}

function ownPlace({ anchor, chapterUid, range }: Highlight): string | undefined {
  const place = placeText(chapterUid, range);
  if (place === anchor) return undefined;
  return place ?? (isPlace(anchor) ? '' : undefined);
}

export async function viewThought(
  { anchor, text, created, by }: Thought,
  render: Standing['render'],
): Promise<ThoughtView> {
  return { anchor, html: await render(text, anchor), created, by };
}
