import { expect, it } from 'vitest';
import { copiedForm, forms } from './copied-form.ts';

const quotation = {
  paragraphs: [
    { text: '起句。', hangs: false },
    { text: '一点*。', hangs: true },
  ],
  section: '1.1 源头',
};
const book = { source: { id: '7', title: '山与河', online: false }, byline: '林溪《山与河》' };
const around = { address: 'https://a.example/#1-2-3', today: '2026-03-04' };

it('a quotation is copied as words, with its source, as a citation, or as a link', () => {
  expect(forms.map((form) => copiedForm(form, quotation, book, around))).toEqual([
    '起句。\n· 一点*。',
    '> 起句。\n>\n> · 一点\\*。\n>\n> —— [林溪《山与河》 · 1.1 源头](https://a.example/#1-2-3)\n',
    '山与河[M].',
    '@book{weread-7,\n  title      = {{山与河}},\n}\n',
    'https://a.example/#1-2-3',
  ]);
});
