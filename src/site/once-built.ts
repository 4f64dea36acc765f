/** What a build makes once, for nothing in it changes while pages are made, and dev makes whenever it is asked for. */
export function onceBuilt<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}
