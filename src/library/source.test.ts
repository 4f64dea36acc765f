import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from './source.ts';
import { notesFolder } from './testing/notes-folder.ts';

describe('the source of a file', () => {
  it('has its lines, decoded', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xe4, 0xb9, 0xa6);
    const { path } = await notesFolder({ 'a.md': bytes });
    const source = await readSource({ absolute: join(path, 'a.md'), kind: 'note' });
    expect([0, 1, 2, 3].map(source.line)).toEqual([undefined, 'a', '书', undefined]);
    expect(source.told).toEqual({});
  });

  it('tells what an exporter says it has written, where it is a number', async () => {
    const { path } = await notesFolder({
      'a.md': '---\nnoteCount: 65\nreviewCount: "0"\n---\n',
      'b.md': '---\nnoteCount: many\nreviewCount:\n---\n',
    });
    const told = async (file: string) =>
      (await readSource({ absolute: join(path, file), kind: 'export' })).told;
    expect(await told('a.md')).toEqual({ noteCount: 65, reviewCount: 0 });
    expect(await told('b.md')).toEqual({});
  });

  it('is empty for a file that has gone', async () => {
    const source = await readSource({ absolute: '/no/such/file.md', kind: 'export' });
    expect(source.line(1)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe', async () => {
    const { path } = await notesFolder();
    execFileSync('mkfifo', [join(path, 'pipe.md')]);
    const source = await readSource({ absolute: join(path, 'pipe.md'), kind: 'unread' });
    expect(source.line(1)).toBeUndefined();
  });
});
