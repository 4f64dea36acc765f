import { describe, expect, it } from 'vitest';
import { citeByBibtex } from './bibtex.ts';
import type { Source } from './source.ts';

const cite = (source: Partial<Source>) =>
  citeByBibtex({ id: '123', title: '山与河', online: false, ...source }, '2026-03-04');

describe('an entry for BibTeX', () => {
  it('has a field for all that is known', () => {
    expect(
      cite({
        author: '[美]艾伦·怀特 何舟等',
        translator: '林溪',
        publisher: '远山出版社',
        published: '2019-05-01',
        isbn: '9787000000000',
        address: 'https://weread.qq.com/web/reader/a_b',
      }),
    ).toBe(`@book{weread-123,
  author     = {艾伦·怀特 and 何舟 and others},
  title      = {{山与河}},
  translator = {林溪},
  publisher  = {远山出版社},
  year       = {2019},
  isbn       = {9787000000000},
  url        = {https://weread.qq.com/web/reader/a_b},
  urldate    = {2026-03-04},
}
`);
  });

  it('has no field for what is not known', () => {
    expect(cite({ online: true })).toBe('@misc{weread-123,\n  title      = {{山与河}},\n}\n');
  });

  it('escapes what LaTeX would take for a command, and is one entry whatever a title holds', () => {
    const entry = cite({ title: '50% of {A_B} & C#: $x^2~\\y\n}@book{z,' });
    expect(entry).toContain(
      '{{50\\% of \\{A\\_B\\} \\& C\\#: \\$x\\textasciicircum{}2\\textasciitilde{}\\textbackslash{}y \\}@book\\{z,}}',
    );
    const bare = entry.replace(/\\[{}]/g, '');
    expect(bare.match(/{/g)?.length).toBe(bare.match(/}/g)?.length);
  });

  it('keeps a name together that BibTeX would divide', () => {
    expect(cite({ author: 'Barnes and Noble' })).toContain('{{Barnes and Noble}}');
    expect(cite({ author: 'Marlowe, Ada' })).toContain('{{Marlowe, Ada}}');
  });

  it('calls those translators who have translated', () => {
    const entry = cite({ author: '林溪译', translator: '何舟' });
    expect(entry).toContain('translator = {林溪}');
    expect(entry.match(/translator/g)).toHaveLength(1);
  });
});
