import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { fileReports } from '../library/file-report.ts';
import { readSource } from '../library/source.ts';
import { exportOf, notesFolder } from '../library/testing/notes-folder.ts';
import { findingsOf } from '../report/findings.ts';
import { viewHealth } from './health-view.ts';

const english = stringsFor('en');

async function healthOf(files: Record<string, string>) {
  const { path, library } = await notesFolder(files);
  const reports = fileReports(await library.read(), path, dirname(path));
  const findings = await Promise.all(
    reports.map(async (report) => findingsOf(report, await readSource(report), english)),
  );
  return viewHealth(findings, english);
}

describe('the page of all problems', () => {
  it('says that all is well, and how much there is', async () => {
    const { summary, rules, files } = await healthOf({ 'a.md': exportOf(), 'b.md': '# Mine\n' });
    expect(summary.join('\n')).toContain('2 files: 1 export (1 book), 1 note');
    expect(summary.join('\n')).toContain('1 chapter · 1 highlight');
    expect(summary.join('\n')).toMatch(/have \d+ lines: 0 not recognised .* 0 gone astray/);
    expect(summary.at(-1)).toBe('No problems');
    expect({ rules, files }).toEqual({ rules: [], files: [] });
  });

  it('shows the files with problems, the gravest first, each with its line and cure', async () => {
    const { rules, files } = await healthOf({
      'a.md': exportOf(),
      'b.md': '',
      'c.md': `---\nbookId: "1"\ndoc_type: weread\ntitle: "x\n---\n\n# 高亮划线\n`,
    });
    expect(rules).toEqual([
      { rule: 'frontmatter-broken', level: 'error', count: 1 },
      { rule: 'file-empty', level: 'warning', count: 1 },
    ]);
    expect(files.map(({ path }) => path)).toEqual(['notes/c.md', 'notes/b.md']);
    const [group] = files[0]?.groups ?? [];
    expect(group).toMatchObject({ level: 'error', hint: expect.stringMatching(/\S/), more: 0 });
    expect(group?.findings).toMatchObject([
      { place: expect.stringMatching(/^line \d$/), message: expect.stringContaining('YAML') },
    ]);
    expect(group?.findings[0]?.source.after).toMatch(/\S/);
  });

  it('lists the lines that no rule knows', async () => {
    const { files } = await healthOf({
      'a.md': exportOf().replace('# 元数据', `谁也不认识的一句。\n${'再来一句。\n'.repeat(150)}`),
    });
    const [group] = files[0]?.groups ?? [];
    expect(group?.findings).toMatchObject([{ source: { after: '谁也不认识的一句。' } }]);
    const [unknown, ...more] = files[0]?.unknown ?? [];
    expect(more).toEqual([]);
    expect(unknown).toMatchObject({ title: expect.stringContaining('150 more lines'), more: 50 });
    expect(unknown?.shown).toHaveLength(100);
    expect(unknown?.shown[0]).toMatchObject({ source: { after: '再来一句。' } });
  });
});
