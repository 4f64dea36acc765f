import type { libraryRecords } from '../../src/search/library-records.ts';

/** What the process is given once the library is read. */
export interface AsideTask {
  readonly contents: Parameters<typeof libraryRecords>[0];
  /** Where the search index is made. */
  readonly index: string;
}

/** What is made there, in this order. */
export const asideWorks = ['kin', 'index'] as const;
export type AsideWork = (typeof asideWorks)[number];

/** What the process tells. */
export type AsideNews =
  | {
      readonly tells: 'progress';
      readonly work: AsideWork;
      readonly done: number;
      readonly all: number;
    }
  | { readonly tells: 'end'; readonly work: AsideWork }
  | { readonly tells: 'failure'; readonly message: string };
