declare global {
  /** The modules of pages are made anew when these are built: what a build tells them it tells them here. */
  var gardenKinFound: Promise<void> | undefined;
}

/** Tells the pages of this process that what belongs together is found elsewhere. */
export function awaitKin(found: Promise<void>): void {
  // It may fail before a page asks.
  found.catch(() => {});
  globalThis.gardenKinFound = found;
}

/** Resolves when it is found, or has to be found by who asks. */
export const kinFound = async (): Promise<void> => globalThis.gardenKinFound;
