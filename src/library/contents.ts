import type { Citations } from '../garden/citation.ts';
import type { Garden } from '../garden/garden.ts';
import type { Problem } from '../weread/problem.ts';
import type { Attachments } from './attachments.ts';
import type { BookSummary } from './book-summary.ts';
import type { FileAccount } from './file-report.ts';
import type { Hidden } from './hidden.ts';
import type { NoteSummary } from './note-summary.ts';

/** All that a notes folder holds. Whole books and notes are in the cache under their `key`. */
export interface Contents {
  readonly books: readonly BookSummary[];
  readonly notes: readonly NoteSummary[];
  readonly problems: readonly Problem[];
  /** What became of each file that was found. */
  readonly files: readonly FileAccount[];
  /** What is kept from the site. It must not get there by this, either. */
  readonly hidden: readonly Hidden[];
  /** What each note names, by its slug. */
  readonly references: Garden['references'];
  /** What names each note and each book. */
  readonly citations: Citations;
  readonly attachments: Attachments;
  /** Patterns of private files that match none. */
  readonly unmatched: readonly string[];
}
