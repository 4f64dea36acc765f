import type { Strings } from '../i18n/strings.ts';
import type { KinOfBook, Reason, RelatedPassage } from '../kin/related.ts';
import type { Near, Path, Paths } from '../paths/paths.ts';
import { linesOf } from './cover.ts';
import { languageWithin } from './text-language.ts';

/** A quotation that stands beside another one. */
export interface RelatedView {
  readonly link: Near;
  readonly excerpt: string;
  /** Where it is not that of the page. */
  readonly language: string | undefined;
  /** Of its book, without the subtitle; absent for a passage of the same book. */
  readonly title: string | undefined;
  /** Why it stands here. */
  readonly reason: string;
}

/** By the anchor of the quotation that they stand beside. */
export type RelatedViews = ReadonlyMap<string, readonly RelatedView[]>;

export interface Around {
  readonly bookId: string;
  /** Of the page. */
  readonly path: Path;
  readonly paths: Pick<Paths, 'place' | 'near'>;
  readonly strings: Pick<Strings, 'kin'>;
  readonly titleOf: (bookId: string) => string | undefined;
  /** Of the page. */
  readonly language: string;
}

/** Related quotations on one page: each weighs some 150 bytes. */
const mostOnPage = 24;

/**
 * What stands beside the quotations of a page: the first of each, then the second of each, as far as
 * the page's weight allows.
 *
 * @param anchors Of the page's quotations, in their order.
 */
export function viewRelated(
  { passages }: Pick<KinOfBook, 'passages'>,
  anchors: readonly string[],
  around: Around,
): RelatedViews {
  const views = new Map<string, RelatedView[]>();
  const longest = Math.max(0, ...anchors.map((anchor) => passages[anchor]?.length ?? 0));
  let left = mostOnPage;
  for (let rank = 0; rank < longest; rank += 1) {
    for (const anchor of anchors) {
      const passage = passages[anchor]?.[rank];
      const view = passage && left > 0 ? viewPassage(passage, around) : undefined;
      if (!view) continue;
      left -= 1;
      views.set(anchor, [...(views.get(anchor) ?? []), view]);
    }
  }
  return views;
}

function viewPassage(
  { book, page, anchor, excerpt, reason }: RelatedPassage,
  { bookId, path, paths, strings, titleOf, language }: Around,
): RelatedView | undefined {
  const title = titleOf(book);
  // A book that has gone meanwhile has no page.
  if (title === undefined) return undefined;
  return {
    link: paths.near(path, paths.place(book, page, anchor)),
    excerpt,
    language: languageWithin(excerpt, language),
    title: book === bookId ? undefined : linesOf(title).name,
    reason: reasonIn(reason, strings),
  };
}

function reasonIn(reason: Reason, { kin }: Pick<Strings, 'kin'>): string {
  switch (reason.kind) {
    case 'same words':
      return kin.sameWords;
    case 'same matter':
      return kin.sameMatter(reason.words);
    case 'same sitting':
      return kin.sameSitting;
    default:
      return reason satisfies never;
  }
}
