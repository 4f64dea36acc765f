import { nameKey, type Strictness, strictness } from './name-key.ts';

/** What has a name, by the name, compared as strictly as one asks. */
export class NameIndex<T> {
  readonly #by: Readonly<Record<Strictness, Map<string, T[]>>> = {
    exact: new Map(),
    folded: new Map(),
    bare: new Map(),
  };

  add(name: string, value: T): void {
    for (const how of strictness) {
      const key = nameKey(name, how);
      if (key === '') continue;
      const known = this.#by[how].get(key);
      if (known) known.push(value);
      else this.#by[how].set(key, [value]);
    }
  }

  find(name: string, how: Strictness): readonly T[] {
    const key = nameKey(name, how);
    return key === '' ? [] : (this.#by[how].get(key) ?? []);
  }
}
