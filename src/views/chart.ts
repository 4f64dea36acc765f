import type { Path } from '../paths/paths.ts';

/** What a chart shows, in words and figures, for those who would rather read it. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly label: string;
  readonly value: number;
  readonly path?: Path;
}

/** Counts side by side, in an order that means something. */
export interface ColumnChart {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly table: ChartTable;
}

export interface BarRow {
  readonly name: string;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
  readonly value: string;
  readonly path?: Path;
  /** What it is made of, folded. */
  readonly below: readonly BarRow[];
}

/** Amounts below each other, the greatest first. */
export interface BarChart {
  readonly title: string;
  readonly rows: readonly BarRow[];
  readonly table: ChartTable;
  /** What it leaves out. */
  readonly remarks: readonly string[];
}

/** Fewer than these are told in a sentence: nobody compares a bar with itself. */
export const fewestForChart = 3;
