/** What went wrong, and in which file, in one readable block. */
export function inOneBlock(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const loc: unknown = 'loc' in error ? error.loc : undefined;
  const hint: unknown = 'hint' in error ? error.hint : undefined;
  return [placeOf(loc), error.message, typeof hint === 'string' ? hint : '']
    .filter(Boolean)
    .join('\n  ');
}

function placeOf(loc: unknown): string {
  if (typeof loc !== 'object' || loc === null) return '';
  const { file, line, column } = { file: '', line: undefined, column: undefined, ...loc };
  return [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
}
