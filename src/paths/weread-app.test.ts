import { describe, expect, it } from 'vitest';
import { placeText, readPlace, weReadApp } from './weread-app.ts';

describe('a link into WeRead’s app', () => {
  it('leads to the passage, as the plugin prints it', () => {
    expect(weReadApp('123', { chapterUid: 6, start: 644, end: 890 })).toBe(
      'weread://bestbookmark?bookId=123&chapterUid=6&rangeStart=644&rangeEnd=890',
    );
  });

  it('ends where it starts if the end is not known, and opens the book if nothing is', () => {
    expect(weReadApp('123', { chapterUid: 6, start: 644, end: undefined })).toMatch(
      /rangeStart=644&rangeEnd=644$/,
    );
    expect(weReadApp('CB_a', undefined)).toBe('weread://reading?bId=CB_a');
  });

  it('reads the place that a page keeps', () => {
    expect(readPlace(placeText(6, { start: 644, end: 890 }) ?? '')).toEqual({
      chapterUid: 6,
      start: 644,
      end: 890,
    });
    expect(readPlace(placeText(0, { start: 0 }) ?? '')).toEqual({
      chapterUid: 0,
      start: 0,
      end: undefined,
    });
    expect(placeText(undefined, { start: 1 })).toBeUndefined();
    expect(placeText(1, undefined)).toBeUndefined();
    expect(readPlace('')).toBeUndefined();
  });
});
