import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileReports } from './file-report.ts';
import { exportOf, notesFolder } from './testing/notes-folder.ts';

async function reportsOf(files: Record<string, string>) {
  const folder = await notesFolder(files);
  const reports = async () =>
    fileReports(await folder.library.read(), folder.path, dirname(folder.path));
  return { ...folder, reports };
}

describe('the reports on files', () => {
  it('say what each was read as, in the order of their paths from where the reader stands', async () => {
    const { reports } = await reportsOf({
      'sub/b.md': exportOf(),
      'c.md': '# Mine\n',
      'empty.md': '',
    });
    expect(await reports()).toMatchObject([
      { path: 'notes/c.md', kind: 'note', books: 0, problems: [] },
      { path: 'notes/empty.md', kind: 'nothing', problems: [{ rule: 'file-empty' }] },
      {
        path: 'notes/sub/b.md',
        kind: 'export',
        books: 1,
        counts: { chapters: 1, highlights: 1, thoughts: 0, reviews: 0, prose: 0 },
        account: { marks: { '> 📌': 1 }, unclaimed: [] },
        problems: [],
      },
    ]);
  });

  it('hold the problems that a file has beside others, each with the file’s path', async () => {
    const { reports } = await reportsOf({ 'a.md': '# One\n', 'a.mdx': '# Two\n' });
    const [first, second] = await reports();
    expect(first?.problems).toEqual([]);
    expect(second?.problems).toMatchObject([
      { rule: 'note-duplicate', place: { file: 'notes/a.mdx', line: 1 } },
    ]);
  });

  it('are there for what was found and not read', async () => {
    const { reports, path } = await reportsOf({ 'b.md': '# Mine\n' });
    await mkdir(join(path, 'a.md'));
    expect(await reports()).toMatchObject([
      { path: 'notes/a.md', kind: 'unread', problems: [{ rule: 'file-not-regular' }] },
      { path: 'notes/b.md', kind: 'note' },
    ]);
  });

  it('are the same when the library has read nothing anew', async () => {
    const { reports } = await reportsOf({ 'a.md': exportOf(), 'b.md': '' });
    expect(await reports()).toEqual(await reports());
  });
});
