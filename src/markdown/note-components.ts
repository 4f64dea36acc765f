/** What an MDX note may use without importing it; the note's page hands it on. */
export const noteComponents: ReadonlySet<string> = new Set(['BookCard', 'HighlightList', 'Quote']);
