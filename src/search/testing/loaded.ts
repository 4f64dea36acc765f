import { foldFully } from '../full-fold.ts';
import type { LoadedPage, PageRecords } from '../record.ts';

/** A page as the index would bring it. */
export function loaded(page: PageRecords): LoadedPage {
  const records = page.records.map((record) => ({
    ...record,
    folded: foldFully(record.text).text,
  }));
  return { ...page, records };
}
