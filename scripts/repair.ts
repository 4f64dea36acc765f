import { open, readFile, rm, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import { sizeLimit } from '../src/library/discover.ts';
import { oneLine } from '../src/library/report.ts';
import { readLanguage } from '../src/repair/dictionary.ts';
import { listGuesses } from '../src/repair/guess-list.ts';
import type { Language } from '../src/repair/language.ts';
import { repair } from '../src/repair/repair.ts';
import { repairedNames } from '../src/repair/repaired-name.ts';
import { readSettings } from '../src/site/settings.ts';
import { type Decoded, decode } from '../src/weread/decode.ts';

/** What a file can't be repaired for, as a sentence for the screen. */
class Refusal extends Error {}

interface Options {
  readonly strings: Strings['repair'];
  readonly copies: boolean;
  /** Read at the first file that needs it: it takes a second. */
  readonly language: () => Promise<Language>;
}

/** @returns Lines for the screen. */
async function repairFile(file: string, options: Options): Promise<string[]> {
  const { strings } = options;
  const decoded = decode(await readBytes(file, strings));
  if (decoded.damaged > 0) return restore(file, decoded, options);
  const strays = straysOf(decoded, strings);
  if (decoded.encoding === 'utf-8') return [strings.healthy, ...strays];
  const told = [strings.lossless(decoded.encoding), ...strays];
  if (!options.copies) return [...told, strings.mayCopy];
  const { copy } = repairedNames(file, decoded.text);
  await writeNew([[copy, decoded.text]], strings);
  return [...told, strings.written(copy), strings.replace];
}

async function restore(file: string, decoded: Decoded, options: Options): Promise<string[]> {
  const { strings } = options;
  const repaired = repair(decoded, await options.language());
  const guessed = repaired.guesses.filter(({ candidates }) => candidates.length > 0);
  const unknown = decoded.damaged - guessed.length;
  const left = unknown > 0 ? [strings.unknown(unknown)] : [];
  if (guessed.length === 0) return left;
  const { copy, list } = repairedNames(file, decoded.text);
  const files = [
    [copy, repaired.text],
    [list, listGuesses(repaired, strings.columns)],
  ] as const;
  await writeNew(files, strings);
  return [
    strings.repaired(guessed.length, guessed.filter(({ isSure }) => isSure).length),
    ...left,
    ...(repaired.isTraditional ? [strings.traditional] : []),
    strings.written(copy),
    strings.listed(list),
    strings.replace,
  ];
}

/** U+FFFD that came with the file: whatever wrote them kept no bytes to guess from. */
function straysOf({ text }: Decoded, strings: Strings['repair']): string[] {
  let strays = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) strays += 1;
  return strays > 0 ? [strings.unknown(strays)] : [];
}

async function readBytes(file: string, strings: Strings['repair']): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > sizeLimit) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    throw new Refusal(strings.tooLarge(megabytes, sizeLimit / 1024 / 1024));
  }
  return readFile(file);
}

/** Writes all of the files or none, and never over one that exists. */
async function writeNew(
  files: readonly (readonly [path: string, text: string])[],
  strings: Strings['repair'],
): Promise<void> {
  const begun: string[] = [];
  try {
    for (const [path, text] of files) {
      const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? new Refusal(strings.exists(path)) : error;
      });
      begun.push(path);
      await handle.writeFile(text).finally(() => handle.close());
    }
  } catch (error) {
    await Promise.all(begun.map((path) => rm(path, { force: true })));
    throw error;
  }
}

/** @returns The exit code. */
async function run(args: readonly string[], strings: Strings['repair']): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      copy: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(strings.usage);
  else if (positionals.length === 0) throw new Error(strings.usage);
  let known: Promise<Language> | undefined;
  const language = () => {
    known ??= readLanguage();
    return known;
  };
  let code = 0;
  for (const file of values.help ? [] : positionals) {
    try {
      const [first = '', ...more] = await repairFile(file, {
        strings,
        copies: values.copy,
        language,
      });
      console.log(
        [`${oneLine(file)}: ${first}`, ...more.map((line) => `  ${oneLine(line)}`)].join('\n'),
      );
    } catch (error) {
      code = 2;
      console.error(`${oneLine(file)}: ${reasonOf(error, strings)}`);
    }
  }
  return code;
}

function reasonOf(error: unknown, strings: Strings['repair']): string {
  if (error instanceof Refusal) return oneLine(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return strings.unreadable(oneLine(reason));
}

if (import.meta.main) {
  const strings = stringsFor(readSettings().site.language).repair;
  try {
    process.exitCode = await run(process.argv.slice(2), strings);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message === strings.usage ? message : `${message}\n\n${strings.usage}`);
    process.exitCode = 2;
  }
}
