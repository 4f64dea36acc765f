import { describe, expect, it } from 'vitest';
import { noProgress, readProgress, withMemory, writeProgress } from './progress.ts';
import { ProgressStore } from './progress-store.ts';
import { memory } from './testing/cards.ts';

const key = 'review';

/** A browser's storage in memory, holding this text. */
function shelf(text?: string) {
  const kept = new Map(text === undefined ? [] : [[key, text]]);
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

const graded = withMemory(noProgress, '1/2', memory());

describe('the store of progress', () => {
  it('keeps each change', () => {
    const browser = shelf();
    const store = new ProgressStore(key, () => browser);
    store.change(() => graded);
    expect(new ProgressStore(key, () => browser).progress).toEqual(graded);
    expect(store.keeping).toBe('kept');
  });

  it('adds to what another tab has changed meanwhile', () => {
    const browser = shelf();
    const [one, other] = [
      new ProgressStore(key, () => browser),
      new ProgressStore(key, () => browser),
    ];
    one.change((progress) => withMemory(progress, '1/1', memory()));
    other.change((progress) => withMemory(progress, '1/2', memory()));
    expect([...one.progress.memories.keys()]).toEqual(['1/1', '1/2']);
  });

  it('holds on without saving where the browser refuses', () => {
    const store = new ProgressStore(key, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    store.change(() => graded);
    expect(store.keeping).toBe('refused');
    expect(store.progress).toEqual(graded);
  });

  it('holds on without saving where the browser is full', () => {
    const browser = shelf(writeProgress(noProgress));
    const full = {
      ...browser,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const store = new ProgressStore(key, () => full);
    store.change(() => graded);
    store.change((progress) => withMemory(progress, '1/3', memory()));
    expect(store.keeping).toBe('refused');
    expect(store.progress.memories.size).toBe(2);
  });

  it('leaves alone what it can’t read, until it is told to replace it', () => {
    const browser = shelf('{"format":');
    const store = new ProgressStore(key, () => browser);
    store.change(() => graded);
    expect(store.keeping).toBe('unreadable');
    expect(browser.kept.get(key)).toBe('{"format":');
    expect(store.progress).toEqual(graded);
    store.replace(graded);
    expect(store.keeping).toBe('kept');
    expect(readProgress(browser.kept.get(key) ?? '')).toEqual(graded);
  });
});
