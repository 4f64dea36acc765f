/** What a build tells the process that makes its pages, in this order. */
export type PageCall =
  /** Where the site is made: Astro may get ready. */
  | { readonly tells: 'folder'; readonly making: string }
  /** The library is read: the file has what it holds. */
  | { readonly tells: 'contents'; readonly file: string }
  /** All else that pages show is there, but for what belongs together: they may be listed. */
  | { readonly tells: 'ready' }
  /** That is found, too. */
  | { readonly tells: 'kin' };

/** What that process tells. */
export type PageNews =
  | { readonly tells: 'progress'; readonly done: number; readonly all: number }
  /** Of another build of the project that is waited for, by the number of its process. */
  | { readonly tells: 'wait'; readonly pid: number }
  | { readonly tells: 'end' }
  | { readonly tells: 'failure'; readonly message: string };
