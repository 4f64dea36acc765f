import { textOf } from '../weread/frontmatter.ts';
import type { Parsed } from '../weread/parsed.ts';
import type { Found } from './discover.ts';
import { aliasesOf, isPrivate } from './note-summary.ts';

/** A file that is kept from the site, by the names that links may call it. Never to be published. */
export interface Hidden {
  /** Below the notes folder, with `/` between folders. */
  readonly file: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** Whether its writer says so in the file itself. */
export function isHiddenBy(parsed: Parsed): boolean {
  switch (parsed.kind) {
    case 'books':
      return parsed.withheld === true;
    case 'note':
      return isPrivate(parsed.note);
    case 'nothing':
      return false;
    default:
      return parsed satisfies never;
  }
}

/** Names of a file's book or note; of several books each has its own. */
export function hiddenOf(parsed: Parsed, file: Found): Hidden[] {
  switch (parsed.kind) {
    case 'books':
      return parsed.books.map(({ title }) => ({ file: file.path, title, aliases: [] }));
    case 'note': {
      const { frontmatter } = parsed.note;
      const title =
        textOf(frontmatter['title']) ?? /^\s*#[ \t]+(.+)/.exec(parsed.note.body)?.[1] ?? '';
      return [{ file: file.path, title, aliases: aliasesOf(parsed.note) }];
    }
    case 'nothing':
      return [{ file: file.path, title: '', aliases: [] }];
    default:
      return parsed satisfies never;
  }
}
