/** A label, and a cell for each column; cells that are left out stay empty. */
export type Row = readonly [label: string, ...cells: readonly string[]];

/** Rows as a table for people: labels to the left, numbers to the right. */
export function alignedRows(rows: readonly Row[]): string {
  const widths = rows.reduce<number[]>((most, row) => {
    for (const [at, cell] of row.entries()) most[at] = Math.max(most[at] ?? 0, cell.length);
    return most;
  }, []);
  return rows
    .map(([label, ...cells]) =>
      [label.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))]
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

export const unknown = '–';

/** Three figures that count, with commas between thousands. */
export function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return unknown;
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export const whole = (value: number) => value.toLocaleString('en');

/** A megabyte is a million bytes. */
export const megabytes = (bytes: number | null | undefined) =>
  shown(bytes === null || bytes === undefined ? bytes : bytes / 1e6);

export const times = (value: number | null) => (value === null ? unknown : `× ${shown(value)}`);
