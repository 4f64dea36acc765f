import type { Asked } from './asked.ts';
import type { Nearest } from './nearest.ts';
import type { Found } from './search.ts';

/** What the worker makes bit by bit, as it is asked for the next. */
export interface Streams {
  readonly found: Found;
  readonly nearest: Nearest;
}

/** What a page asks its worker. Streams have the number of the call that began them. */
export type Call =
  | { readonly name: 'open'; readonly folder: string }
  | { readonly name: 'begin'; readonly kind: keyof Streams; readonly asked: Asked }
  | { readonly name: 'next'; readonly stream: number }
  /** Nothing more of it is wanted. */
  | { readonly name: 'end'; readonly stream: number }
  | { readonly name: 'isStale' };

export interface NumberedCall {
  readonly number: number;
  readonly call: Call;
}

/** What the worker answers to the call with the number. */
export type Reply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string };

/** One end of the line between a page and its worker. */
export interface Line {
  postMessage(message: NumberedCall | Reply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
