/** A path or fragment without its percent signs; as it is, where they stand for no text. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
