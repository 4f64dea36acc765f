import type { Asked } from './asked.ts';
import { type Counted, counted } from './counted.ts';
import { isNarrowed } from './filter.ts';
import type { Results } from './results.ts';

/** Sentences on what was found. In them `{}` stands for a number or for the reader's words. */
export interface FoundWords {
  readonly found: Counted;
  readonly foundAtLeast: Counted;
  readonly onlyTogether: string;
  readonly nothing: string;
  readonly nothingFiltered: string;
}

/** What is said of a search that goes no further for now. */
export function reportOn(
  { answers, whole, isAll }: Pick<Results, 'answers' | 'whole' | 'isAll'>,
  { typed, filter }: Asked,
  words: FoundWords,
  language: string,
): string {
  if (answers.length === 0) {
    const sentence = isNarrowed(filter) ? words.nothingFiltered : words.nothing;
    return sentence.replace('{}', () => typed.trim());
  }
  if (whole === 0) return words.onlyTogether;
  return counted(isAll ? words.found : words.foundAtLeast, whole, language);
}
