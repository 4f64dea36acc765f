/** What was searched for in this browser, the last first. */
export interface Recent {
  list(): readonly string[];
  add(typed: string): void;
  remove(typed: string): void;
  clear(): void;
}

const key = 'recent-searches';
const most = 10;
/** A longer one is no words that one comes back to. */
const longest = 100;

/**
 * @param storage Gives what keeps it. A browser may refuse to, or have no room: then nothing is
 * kept, and no one need know.
 */
export function recentSearches(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Recent {
  const list = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      const texts = Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
      return texts.slice(0, most);
    } catch {
      return [];
    }
  };
  const keep = (texts: readonly string[]): void => {
    try {
      storage().setItem(key, JSON.stringify(texts.slice(0, most)));
    } catch {
      // Refused, or full.
    }
  };
  const without = (typed: string) => list().filter((one) => one !== typed);
  return {
    list,
    add(typed) {
      const text = typed.trim();
      if (text && text.length <= longest) keep([text, ...without(text)]);
    },
    remove: (typed) => keep(without(typed)),
    clear: () => keep([]),
  };
}
