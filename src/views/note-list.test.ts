import { describe, expect, it } from 'vitest';
import { notePages, onPage } from './note-list.ts';

describe('the list of notes', () => {
  const notes = Array.from({ length: 250 }, (_, at) => at);

  it('has a page for a hundred notes, and one for none', () => {
    expect([[], notes.slice(0, 100), notes.slice(0, 101), notes].map(notePages)).toEqual([
      1, 1, 2, 3,
    ]);
  });

  it('shows each note on one page', () => {
    expect([1, 2, 3].flatMap((page) => onPage(notes, page))).toEqual(notes);
  });
});
