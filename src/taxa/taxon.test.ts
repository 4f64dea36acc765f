import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, type Taxon, withBelow } from './taxon.ts';

interface Entry {
  readonly id: number;
  readonly names: readonly (readonly string[])[];
}

const gathered = (...names: Entry['names'][]) =>
  gather<Entry>(
    names.map((some, id) => ({ id, names: some })),
    (entry) => entry.names,
  );

const written = (taxa: readonly Taxon<Entry>[]) =>
  withBelow(taxa).map(
    ({ slug, name, entries }) => `${slug} ${name} ${entries.map(({ id }) => id)}`,
  );

describe('gathering by names', () => {
  it('gives a name all that stands below it, and each thing once', () => {
    expect(written(gathered([['a', 'b']], [['a'], ['a', 'c']], [['d']]))).toEqual([
      'a a 0,1',
      'a/b b 0',
      'a/c c 1',
      'd d 2',
    ]);
  });

  it('takes names for one that differ in case or width only, as most write them', () => {
    expect(written(gathered([['k8s']], [['K8s']], [['Ｋ8s'], ['K8s']]))).toEqual(['k8s K8s 0,1,2']);
    expect(written(gathered([['b'], ['B']]))).toEqual(written(gathered([['B'], ['b']])));
  });

  it('knows what stands above', () => {
    const [, , last] = withBelow(gathered([['A', 'b', 'c']]));
    expect(last?.above).toEqual([
      { name: 'A', slug: 'a' },
      { name: 'b', slug: 'a/b' },
    ]);
  });

  it('has of each name the same, in whatever order things come', () => {
    const path = fc.array(fc.constantFrom('a', 'A', 'b', 'C'), { minLength: 1, maxLength: 3 });
    const entries = fc.array(fc.array(path, { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(entries, (all) => {
        const sorted = (taxa: readonly Taxon<Entry>[]) =>
          withBelow(taxa)
            .map(({ slug, name, entries: own }) => `${slug} ${name} ${own.length}`)
            .sort();
        expect(sorted(gathered(...[...all].reverse()))).toEqual(sorted(gathered(...all)));
      }),
    );
  });
});
