import { stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import type { Cache } from '../src/library/cache.ts';
import { type FileReport, fileReports } from '../src/library/file-report.ts';
import { Library } from '../src/library/library.ts';
import { readSource } from '../src/library/source.ts';
import { type FileFindings, findingsOf } from '../src/report/findings.ts';
import { annotations } from '../src/report/github-report.ts';
import { describeFile, describeTotals } from '../src/report/json-report.ts';
import { brief, fileLines, full, totalLines } from '../src/report/text-report.ts';
import { addFile, isClean, noTotals, type Totals } from '../src/report/totals.ts';
import { judge, passes } from '../src/report/verdict.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';
import type { Rule } from '../src/weread/problem.ts';

/** A check reads every file anew and leaves nothing behind. */
const nothingKept: Cache = { get: async () => undefined, set: async () => {} };

/** Files that fit on a screen; beyond, those without problems are only counted. */
const screenful = 20;

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

interface Wishes {
  /** Absolute; files and folders. */
  readonly targets: readonly string[];
  readonly format: Format;
  readonly strict: boolean;
  readonly verbose: boolean;
}

/** @throws Error for an option that is unknown, and for a file or folder that is not there. */
async function readArguments(args: readonly string[], settings: Settings): Promise<Wishes> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      format: { type: 'string' },
      strict: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const format = values.format ?? (values.json ? 'json' : 'text');
  const known = formats.find((one) => one === format);
  if (!known || (values.json && known !== 'json')) throw new Error(`--format ${format}`);
  const targets = positionals.map((path) => resolve(path));
  for (const target of targets) {
    if (!(await isThere(target))) throw new Error(`${target}: ENOENT`);
  }
  return {
    targets: targets.length > 0 ? targets : [settings.notes],
    format: known,
    strict: values.strict || settings.strict,
    verbose: values.verbose,
  };
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

interface Read {
  readonly reports: readonly FileReport[];
  /** Patterns of private files that match none of the notes. */
  readonly unmatched: readonly string[];
}

/** Every file's report; of the files themselves nothing is kept in memory. */
async function readReports(
  targets: readonly string[],
  from: string,
  { site, notes }: Pick<Settings, 'site' | 'notes'>,
): Promise<Read> {
  const reports: FileReport[] = [];
  const unmatched: string[] = [];
  for (const target of targets) {
    const found = await stat(target).catch(() => undefined);
    const isLone = found !== undefined && !found.isDirectory();
    // What a note links to is found only among all notes.
    const whole = isWithin(target, notes) ? notes : target;
    const contents = await new Library(whole, nothingKept, '', site).read();
    if (target === notes) unmatched.push(...contents.unmatched);
    const folder = isLone && whole === target ? dirname(target) : whole;
    for (const report of fileReports(contents, folder, from)) {
      if (!isWithin(report.absolute, target)) continue;
      reports.push(isLone && whole === target ? withoutLinks(report) : report);
    }
  }
  return { reports, unmatched };
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);

/** Nobody knows what lies around a file that was taken out of its notes. */
function withoutLinks(report: FileReport): FileReport {
  const problems = report.problems.filter(({ rule }) => !linkRules.has(rule));
  return { ...report, problems };
}

const linkRules: ReadonlySet<Rule> = new Set(['image-missing', 'link-ambiguous', 'link-broken']);

/** Reads each file's text again for as long as it is reported on. */
async function* findFaults(
  reports: readonly FileReport[],
  strings: Strings,
): AsyncGenerator<FileFindings, void, void> {
  for (const report of reports) yield findingsOf(report, await readSource(report), strings);
}

async function printText(
  reports: readonly FileReport[],
  verbose: boolean,
  strings: Strings,
): Promise<void> {
  let totals = noTotals;
  let hidden = 0;
  for await (const file of findFaults(reports, strings)) {
    totals = addFile(totals, file);
    if (isClean(file) && !verbose && reports.length > screenful) hidden += 1;
    else print(fileLines(file, verbose ? full : brief, strings));
  }
  print(totalLines(totals, hidden, strings));
}

async function printJson(reports: readonly FileReport[], strings: Strings): Promise<void> {
  let totals: Totals = noTotals;
  let separator = '';
  process.stdout.write('{"files":[');
  for await (const file of findFaults(reports, strings)) {
    totals = addFile(totals, file);
    process.stdout.write(`${separator}\n${JSON.stringify(describeFile(file))}`);
    separator = ',';
  }
  process.stdout.write(`\n],"totals":${JSON.stringify(describeTotals(totals))}}\n`);
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** @returns Exit code. */
async function check(wishes: Wishes, settings: Settings, strings: Strings): Promise<0 | 1> {
  const { targets, format, strict, verbose } = wishes;
  // GitHub knows files by their paths from the repository's root.
  const root = format === 'github' ? process.env['GITHUB_WORKSPACE'] : undefined;
  const { reports, unmatched } = await readReports(targets, root || process.cwd(), settings);
  const verdict = judge(reports);
  switch (format) {
    case 'text':
      await printText(reports, verbose, strings);
      print(unmatched.map(strings.check.privateUnmatched));
      if (strict && !passes(verdict, strict)) {
        print([strings.check.failed(verdict.errors, verdict.unknown)]);
      }
      break;
    case 'json':
      await printJson(reports, strings);
      break;
    case 'github':
      print(
        annotations(
          reports.flatMap(({ problems }) => problems),
          strings,
        ),
      );
      break;
    default:
      format satisfies never;
  }
  return passes(verdict, strict) ? 0 : 1;
}

if (import.meta.main) {
  // `npm run check | head` is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const settings = readSettings();
  const strings = stringsFor(settings.site.language);
  const wishes = await readArguments(process.argv.slice(2), settings).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(strings.check.usage);
    process.exitCode = 2;
  });
  if (wishes) process.exitCode = await check(wishes, settings, strings);
}
