import { expect, it } from 'vitest';
import { unwatched } from './unwatched.ts';

const isUnwatched = unwatched({
  root: '/garden',
  notes: '/garden/.garden/own/notes',
  cache: '/elsewhere/cache',
  out: '/garden/site',
});

it.each([
  '/garden/.garden/parsed/a.kept',
  '/garden/dist/index.html',
  '/garden/site',
  '/elsewhere/cache/kin',
])('%s is made, and not watched', (path) => {
  expect(isUnwatched(path)).toBe(true);
});

it.each(['/garden/src/a.ts', '/garden/site.config.ts', '/garden', '/garden/distant'])(
  '%s is watched',
  (path) => {
    expect(isUnwatched(path)).toBe(false);
  },
);

it('notes are watched wherever they are, and the way to them', () => {
  expect(isUnwatched('/garden/.garden/own/notes/a.md')).toBe(false);
  expect(isUnwatched('/garden/.garden/own')).toBe(false);
});

it('a path may have the other slash', () => {
  const isMade = unwatched({
    root: 'C:\\g',
    notes: 'C:\\g\\notes',
    cache: 'C:\\c',
    out: 'C:\\g\\dist',
  });
  expect(isMade('C:/c/a')).toBe(true);
  expect(isMade('C:\\c\\a')).toBe(true);
  expect(isMade('C:/g/notes/a.md')).toBe(false);
});
