export interface RepairedNames {
  readonly copy: string;
  /** Its ending is one that no build reads. */
  readonly list: string;
}

/**
 * Names for the repaired copy of a file and for its list of guesses. A text file that holds a
 * frontmatter is an export that lost its ending on the way, and gets it back.
 *
 * @param name With or without a path before it.
 */
export function repairedNames(name: string, text: string): RepairedNames {
  const [, stem = name, ending = ''] = /^(.*[^\\/])(\.[^.\\/]*)$/s.exec(name) ?? [];
  const isExport = ending.toLowerCase() === '.txt' && /^\s*---[ \t]*\n/.test(text);
  return {
    copy: `${stem}.repaired${isExport ? '.md' : ending}`,
    list: `${stem}.repaired.guesses.tsv`,
  };
}
