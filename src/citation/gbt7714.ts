import { type People, readPeople } from './people.ts';
import type { Source } from './source.ts';

const mostNames = 3;
const numerals = '一二三四五六七八九十';

/**
 * A reference by GB/T 7714—2015, as in `作者. 题名: 副题名[M]. 2版. 译者, 译. 出版社, 2019.` What the
 * export doesn't know is left out with its punctuation: the place of publication always, which no
 * export tells. Names stand as the export writes them, without the country; of more than three, the
 * first three.
 *
 * @param today Day of the citation, `YYYY-MM-DD`; only what is online names it.
 */
export function citeByGbt7714(source: Source, today: string): string {
  const writers = readPeople(source.author ?? '');
  const translators = readPeople(source.translator ?? '');
  const { title, edition } = readTitle(source.title);
  const chinese = /\p{Script=Han}/u.test(title);
  const hasWriters = !writers.translators;
  const turnedBy = [
    ...(writers.translators ? [named(writers, chinese)] : []),
    named(translators, chinese),
  ].filter(Boolean);
  const parts = [
    hasWriters ? named(writers, chinese) : '',
    `${title}[${source.online ? 'EB/OL' : 'M'}]`,
    edition && (chinese ? `${edition}版` : `${ordinal(edition)} ed`),
    ...turnedBy.map((names) => (chinese ? `${names}, 译` : `${names}, trans`)),
    source.online ? onlineDates(source, today) : imprint(source),
    source.online ? source.address : '',
  ];
  return parts.flatMap((part) => (part ? [ended(part)] : [])).join(' ');
}

/** A part of a reference ends in one full stop, also where its own last word has one. */
const ended = (part: string) => (part.endsWith('.') ? part : `${part}.`);

function named({ names, others }: People, chinese: boolean): string {
  const shown = names.slice(0, mostNames);
  const more = others || names.length > shown.length;
  return [...shown, ...(more && shown.length > 0 ? [chinese ? '等' : 'et al'] : [])].join(', ');
}

function imprint({ publisher, published }: Source): string {
  return [publisher, published?.slice(0, 4)].filter(Boolean).join(', ');
}

function onlineDates({ published, address }: Source, today: string): string {
  return `${published ? `(${published})` : ''}${address ? `[${today}]` : ''}`;
}

/** The subtitle behind a colon of the standard's own; the edition apart, but for the first. */
function readTitle(whole: string): { readonly title: string; readonly edition: string } {
  const found = /[（(](?:原书)?第\s*(\d{1,3}|[一二三四五六七八九十])\s*版[)）]$/.exec(whole);
  const bare = found ? whole.slice(0, found.index).trimEnd() : whole;
  const number = found?.[1] ?? '';
  const count = numerals.includes(number) && number ? numerals.indexOf(number) + 1 : Number(number);
  return {
    title: (bare || whole).replace(/ *： */, ': '),
    edition: bare && count > 1 ? String(count) : '',
  };
}

function ordinal(number: string): string {
  const last = /(?<!1)[123]$/.exec(number)?.[0];
  return `${number}${last === '1' ? 'st' : last === '2' ? 'nd' : last === '3' ? 'rd' : 'th'}`;
}
