import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../src/i18n/strings.ts';
import { isRule, levelOf, type Problem, type Rule, ruleNames } from '../../src/weread/problem.ts';

const languages = ['zh-CN', 'en'] as const;

/** The details that the code passes with each rule. */
const details: Record<Rule, Problem['details']> = {
  'file-empty': {},
  'file-too-large': { megabytes: 50, limit: 16 },
  'file-unreadable': { reason: 'EACCES' },
  'file-not-regular': { what: 'folder' },
  'link-outside': { target: '/elsewhere' },
  'encoding-repaired': { encoding: 'gb18030' },
  'encoding-damaged': { count: 3 },
  'frontmatter-broken': { reason: 'bad indentation' },
  'frontmatter-unclosed': {},
  'frontmatter-language': { language: 'js' },
  'book-id-unsafe': { id: '../..' },
  'book-id-missing': {},
  'book-merged': { others: 'a.md, b.md' },
  'book-ambiguous': { others: 'a.md, b.md' },
  'highlight-empty': {},
  'block-id-duplicate': { id: '1-2-3' },
  'block-unclaimed': { excerpt: 'words' },
  'note-duplicate': { other: 'a.md' },
  'image-missing': { url: 'x.png' },
  'mdx-broken': { reason: 'Unexpected token' },
  'note-not-rendered': { reason: 'x is not defined' },
};

/** Details by rule, as the sources write them: `problem('rule', …, { name: … })`. */
function detailsInSources(): { rule: Rule; names: string[]; file: string }[] {
  const calls: { rule: Rule; names: string[]; file: string }[] = [];
  const root = process.cwd();
  for (const file of globSync('src/{weread,library}/**/*.ts', { cwd: root })) {
    if (file.endsWith('.test.ts')) continue;
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, rule = '', rest = ''] of source.matchAll(
      /(?:problem|report)\(\s*'([a-z-]+)'((?:[^()]|\([^()]*\))*)\)/g,
    )) {
      if (!isRule(rule)) continue;
      // The words within template strings name nothing.
      const plain = rest.replace(/`[^`]*`/g, '0');
      const last = [...plain.matchAll(/\{([^{}]*)\}/g)].at(-1)?.[1] ?? '';
      const names = [...last.matchAll(/(?:^|,)\s*(\w+)(?=\s*[:,]|\s*$)/g)].map(
        ([, name]) => name ?? '',
      );
      calls.push({
        rule,
        names: names.filter((name) => !/^(?:file|line|column)$/.test(name)),
        file,
      });
    }
  }
  return calls;
}

describe.each(languages)('the words of problems in %s', (language) => {
  const { problems, levels } = stringsFor(language);

  it('are there for every rule and for no other', () => {
    expect(Object.keys(problems).sort()).toEqual([...ruleNames].sort());
  });

  it.each(ruleNames)('say what is wrong and what cures it: %s', (rule) => {
    const { message, hint } = problems[rule];
    const words = message(details[rule]);
    expect(words.trim()).not.toBe('');
    expect(hint.trim()).not.toBe('');
    expect(`${words} ${hint}`).not.toMatch(/undefined|NaN|\[object|null/);
    for (const detail of Object.values(details[rule])) {
      // Kinds are translated; everything else is named.
      if (rule !== 'file-not-regular') expect(words).toContain(String(detail));
    }
  });

  it('name every level', () => {
    for (const rule of ruleNames) expect(levels[levelOf(rule)]).toBeTruthy();
  });
});

describe('the sources', () => {
  const calls = detailsInSources();

  it('are seen to make most problems', () => {
    expect(new Set(calls.map(({ rule }) => rule)).size).toBeGreaterThan(12);
  });

  it('pass the details that the words ask for, as these tests do', () => {
    for (const { rule, names, file } of calls) {
      expect(names.sort(), `${rule} in ${file}`).toEqual(Object.keys(details[rule]).sort());
    }
  });

  it('has other words in each language for all that people read', () => {
    for (const rule of ruleNames) {
      const [chinese, english] = languages.map((language) => stringsFor(language).problems[rule]);
      expect(chinese?.hint).not.toBe(english?.hint);
      expect(chinese?.hint).toMatch(/\p{Script=Han}/u);
      expect(english?.hint).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
