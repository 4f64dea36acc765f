import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openCache } from './cache.ts';
import { keepContents, keptContents } from './kept-contents.ts';
import { Library } from './library.ts';
import { usualPolicy } from './policy.ts';
import { exportOf, notesFolder } from './testing/notes-folder.ts';

it('what one process has read is the same in another', async () => {
  const { path } = await notesFolder({
    'a.md': exportOf(),
    'odd.md': exportOf({ id: '7', title: '怪书' }).replace('# 元数据', '谁也不认识的一句。'),
    'own.md': '# 笔记\n\n[[a]]、[[b]]、![[图.png]]\n',
    '图.png': 'no image',
  });
  const contents = await new Library(path, openCache(`${path}-kept`), 'v', usualPolicy).read();
  expect(contents.references.size).toBe(1);
  expect(contents.problems.length).toBeGreaterThan(1);
  const file = `${path}-contents`;
  keepContents(file, contents);
  const received = keptContents(file);
  expect(received).toEqual(contents);
  expect(received.attachments.get('图.png')?.spelled).toBe('图.png');
  await writeFile(file, 'no contents');
  expect(() => keptContents(file)).toThrow(file);
});
