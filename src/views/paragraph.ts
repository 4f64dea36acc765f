export interface Paragraph {
  readonly text: string;
  /** A point of a list marked `·`: the mark hangs before the text. */
  readonly hangs: boolean;
}

export function viewParagraph(text: string): Paragraph {
  const point = /^[·•]\s*(.+)$/s.exec(text);
  return point?.[1] ? { text: point[1], hangs: true } : { text, hangs: false };
}
