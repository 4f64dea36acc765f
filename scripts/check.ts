import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import type { Cache } from '../src/library/cache.ts';
import { type Contents, Library } from '../src/library/library.ts';
import { counts, lineOf } from '../src/library/report.ts';
import { readSettings } from '../src/site/settings.ts';
import { levelOf, type Problem } from '../src/weread/problem.ts';

/** A check reads every file anew and leaves nothing behind. */
const nothingKept: Cache = { get: async () => undefined, set: async () => {} };

async function check(args: readonly string[], strings: Strings, notes: string): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const targets = positionals.length > 0 ? positionals.map((path) => resolve(path)) : [notes];
  const problems: Problem[] = [];
  const sum = { books: 0, highlights: 0, notes: 0 };
  for (const target of targets) {
    const found = await stat(target).catch(() => undefined);
    if (!found && positionals.length > 0) throw new Error(`${target}: ENOENT`);
    const folder = found && !found.isDirectory() ? dirname(target) : target;
    const contents = await new Library(target, nothingKept, '').read();
    problems.push(...contents.problems.map((one) => inFolder(one, folder)));
    add(sum, contents);
  }
  if (values.json) console.log(JSON.stringify({ ...sum, problems: described(problems, strings) }));
  else print(problems, sum, strings);
  return counts(problems).error === 0;
}

/** Paths as the reader can click them: from the folder he stands in. */
function inFolder(found: Problem, folder: string): Problem {
  const file = relative(process.cwd(), resolve(folder, found.place.file));
  return { ...found, place: { ...found.place, file } };
}

function add(sum: { books: number; highlights: number; notes: number }, contents: Contents): void {
  sum.books += contents.books.length;
  sum.notes += contents.notes.length;
  for (const book of contents.books) sum.highlights += book.highlights;
}

function described(problems: readonly Problem[], strings: Strings) {
  return problems.map(({ rule, place, details }) => ({
    ...place,
    level: levelOf(rule),
    rule,
    message: strings.problems[rule].message(details),
    hint: strings.problems[rule].hint,
  }));
}

function print(
  problems: readonly Problem[],
  sum: { books: number; highlights: number; notes: number },
  strings: Strings,
): void {
  for (const found of problems) console.log(lineOf(found, strings));
  const { error, warning, notice } = counts(problems);
  if (problems.length > 0) console.log(`\n${strings.build.problems(error, warning, notice)}`);
  else console.log(strings.check.clean(sum.books, sum.highlights, sum.notes));
}

if (import.meta.main) {
  const settings = readSettings();
  const strings = stringsFor(settings.site.language);
  try {
    const clean = await check(process.argv.slice(2), strings, settings.notes);
    process.exitCode = clean ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(strings.check.usage);
    process.exitCode = 2;
  }
}
