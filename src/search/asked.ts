import { type Filter, type Order, readFilter, valuesOf } from './filter.ts';

/** All that a search depends on, and all that its address says. */
export interface Asked {
  readonly typed: string;
  readonly filter: Filter;
  readonly order: Order;
}

export const nothingAsked: Asked = { typed: '', filter: {}, order: 'best' };

/**
 * Reads an address. It may be of any making: what it says that makes no sense is left out.
 *
 * @param address From its `?` on; nothing is nothing asked.
 */
export function readAsked(address: string): Asked {
  const parameters = new URLSearchParams(address);
  return {
    typed: parameters.get('q') ?? '',
    filter: readFilter(parameters),
    order: parameters.get('order') === 'newest' ? 'newest' : 'best',
  };
}

/** What {@link readAsked} reads: `?` and its parameters; nothing for nothing asked. */
export function addressOf({ typed, filter, order }: Asked): string {
  const parameters = new URLSearchParams();
  if (typed) parameters.set('q', typed);
  for (const [name, value] of valuesOf(filter)) parameters.set(name, value);
  if (order !== 'best') parameters.set('order', order);
  const written = String(parameters);
  return written && `?${written}`;
}
