import { readPeople } from './people.ts';
import type { Source } from './source.ts';

/**
 * An entry for BibTeX and BibLaTeX. Its key is made of the book's id, so that it stays when the title
 * is corrected; what LaTeX would take for a command is escaped.
 *
 * @param today Day of the citation, `YYYY-MM-DD`.
 */
export function citeByBibtex(source: Source, today: string): string {
  const { title, publisher, published, isbn, online, address } = source;
  const writers = readPeople(source.author ?? '');
  const fields: readonly (readonly [string, string])[] = [
    [writers.translators ? 'translator' : 'author', list(writers.names, writers.others)],
    ['title', `{${escaped(title)}}`],
    ['translator', translatorsOf(source)],
    ['publisher', escaped(publisher ?? '')],
    ['year', published?.slice(0, 4) ?? ''],
    ['isbn', escaped(isbn ?? '')],
    ['url', addressOf(address ?? '')],
    ['urldate', address ? today : ''],
  ];
  const rows = fields.flatMap(([name, value]) =>
    value === '' ? [] : [`  ${name.padEnd(10)} = {${value}},\n`],
  );
  return `@${online ? 'misc' : 'book'}{weread-${source.id.replace(/[^\w-]/g, '')},\n${rows.join('')}}\n`;
}

/** An entry has one field of a name: translators among the authors have it already. */
function translatorsOf({ author, translator }: Source): string {
  if (readPeople(author ?? '').translators) return '';
  const { names, others } = readPeople(translator ?? '');
  return list(names, others);
}

function list(names: readonly string[], others: boolean): string {
  if (names.length === 0) return '';
  return [...names.map(nameOf), ...(others ? ['others'] : [])].join(' and ');
}

/** Braces keep together what BibTeX would take apart: it divides names at `and` and at commas. */
function nameOf(name: string): string {
  const text = escaped(name);
  return /(?:^|\s)and(?:\s|$)|,|^others$/i.test(name) ? `{${text}}` : text;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#%_^~]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** The `url` field is set as it stands; only what would end it must not stand in it. */
const addressOf = (address: string) =>
  address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
