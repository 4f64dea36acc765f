import { type Folded, fold } from './fold.ts';
import { toStandard } from './variants.ts';

/** Folds text as it is indexed: as {@link fold} does, and one writing of each character for all. */
export function foldFully(original: string): Folded {
  const folded = fold(original);
  return { ...folded, text: toStandard(folded.text) };
}
