import { expect, it } from 'vitest';
import { RecentlyRead } from './recently-read.ts';

function reader(most: number) {
  const read: string[] = [];
  const recent = new RecentlyRead<string>(most);
  const get = (name: string) =>
    recent.get(name, async () => {
      read.push(name);
      if (name === 'missing') throw new Error('it is missing');
      return name.toUpperCase();
    });
  return { get, read };
}

it('reads what it knows once, though two ask for it at the same time', async () => {
  const { get, read } = reader(2);
  expect(await Promise.all([get('a'), get('a')])).toEqual(['A', 'A']);
  expect(await get('a')).toBe('A');
  expect(read).toEqual(['a']);
});

it('forgets what was asked for longest ago', async () => {
  const { get, read } = reader(2);
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

it('tries again what it failed to read', async () => {
  const { get, read } = reader(2);
  await expect(get('missing')).rejects.toThrow('it is missing');
  await expect(get('missing')).rejects.toThrow('it is missing');
  expect(read).toHaveLength(2);
});
