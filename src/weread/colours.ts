/** What WeRead marks in. */
export const colours = ['red', 'purple', 'blue', 'green', 'yellow'] as const;
