import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { stringsFor } from '../src/i18n/strings.ts';
import { gravestFirst } from '../src/report/levels.ts';
import { exampleOf, levelOf, ruleNames } from '../src/weread/problem.ts';
import { inProject, projectRoot, toolScript } from './project.ts';

/** The files that hold the reference, and the language of each. */
export const referenced = [
  { file: 'README.md', language: 'zh-CN' },
  { file: 'README.en.md', language: 'en' },
] as const;

type Language = (typeof referenced)[number]['language'];

const begin = '<!-- rules -->';
const end = '<!-- /rules -->';

/** Every rule with its level, what it says, by an invented example, and the cure; folded away. */
export function ruleReference(language: Language): string {
  const { problems, levels, reference } = stringsFor(language);
  const rows = gravestFirst(ruleNames.map((rule) => ({ rule }))).map(({ rule }) => {
    const { message, hint } = problems[rule];
    const cells = [levels[levelOf(rule)], message(exampleOf(rule)), hint];
    return `| \`${rule}\` | ${cells.map(inCell).join(' | ')} |`;
  });
  return [
    '<details>',
    `<summary>${reference.title(ruleNames.length)}</summary>`,
    '',
    `| ${[reference.rule, reference.level, reference.message, reference.hint].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '</details>',
  ].join('\n');
}

/** Text that Markdown leaves as it is. */
const inCell = (text: string) => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('\n', ' ');

/**
 * Puts a reference between a text's marks, in the place of an older one.
 *
 * @throws Error if a mark is missing, or stands twice.
 */
export function withReference(text: string, reference: string): string {
  const [before, rest, ...more] = text.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`${begin} … ${end}: not there, or there twice`);
  }
  return `${before}${begin}\n\n${reference}\n\n${end}${after}`;
}

/** A referenced file as it ought to be, with its tables aligned as the project's formatter does it. */
export function renewed(file: (typeof referenced)[number]['file'], language: Language): string {
  const text = withReference(readFileSync(inProject(file), 'utf8'), ruleReference(language));
  const command = [toolScript('biome'), 'format', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, command, {
    cwd: projectRoot,
    input: text,
    encoding: 'utf8',
  });
}

if (import.meta.main) {
  for (const { file, language } of referenced) {
    writeFileSync(inProject(file), renewed(file, language));
  }
}
