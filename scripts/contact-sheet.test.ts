import { expect, it } from 'vitest';
import { contactSheet } from './contact-sheet.ts';

it('shows every picture once, in the row of its page, and what is printed as a document', () => {
  const sheet = contactSheet([
    { file: 'a.png', page: 'home', caption: '390 light' },
    { file: 'b.png', page: 'book', caption: '390 light' },
    { file: 'a.pdf', page: 'home', caption: 'print' },
  ]);
  const [, home = '', book = ''] = sheet.split('<h2>');
  expect([...home.matchAll(/(?:img|embed) src="(.*?)"/g)].map(([, src]) => src)).toEqual([
    'a.png',
    'a.pdf',
  ]);
  expect(book).toContain('<img src="b.png"');
  expect(book).not.toContain('a.png');
});
