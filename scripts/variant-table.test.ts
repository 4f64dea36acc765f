import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exceptions, isCommon, mayVary } from '../src/search/may-vary.ts';
import { toStandard } from '../src/search/variants.ts';
import { tableFile, tableModule, variants } from './variant-table.ts';

const table = [...variants()];

describe('the table of variants', () => {
  it('is what OpenCC says: npm run variants writes it anew', () => {
    expect(readFileSync(tableFile, 'utf8')).toBe(tableModule());
  });

  it('is read as it was written', () => {
    expect(table.length).toBeGreaterThan(3000);
    expect(table.filter(([variant, standard]) => toStandard(variant) !== standard)).toEqual([]);
  });

  it('leads to characters that stand for themselves, one unit for one', () => {
    for (const [variant, standard] of table) {
      expect(toStandard(standard)).toBe(standard);
      expect([variant.length, standard.length]).toEqual([1, 1]);
    }
  });

  it('speaks only of characters that may vary', () => {
    expect(table.filter(([variant]) => !mayVary(variant))).toEqual([]);
    const common = table.map(([variant]) => variant).filter(isCommon);
    expect(new Set(common)).toEqual(exceptions);
  });
});
