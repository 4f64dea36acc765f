type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is not known. */
export function present<T extends Record<string, unknown>>(values: T): Present<T> {
  const result: Present<T> = {};
  for (const key in values) {
    const value = values[key];
    if (isKnown(value)) result[key] = value;
  }
  return result;
}

function isKnown<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
