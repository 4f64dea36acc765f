import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { giveBack, takeLock, takeTurn } from './build-lock.ts';

async function lockFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'garden-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

const alive = JSON.stringify({ pid: process.ppid, host: hostname() });

describe('a lock', () => {
  it('is not given back by one who does not hold it', async () => {
    const file = await lockFile();
    await writeFile(file, alive);
    giveBack(file);
    expect(takeLock(file)).toEqual(JSON.parse(alive));
  });

  it('of another machine holds: nobody here can ask its process', async () => {
    const file = await lockFile();
    await writeFile(file, JSON.stringify({ pid: 1, host: `not ${hostname()}` }));
    expect(takeLock(file)).toMatchObject({ pid: 1 });
  });

  it('that is waited for is taken when it is free, and given back once', async () => {
    const file = await lockFile();
    await writeFile(file, alive);
    const told: number[] = [];
    const turn = takeTurn(file, ({ pid }) => {
      told.push(pid);
      setTimeout(() => rm(file), 300);
    });
    const give = await turn;
    expect(told).toEqual([process.ppid]);
    expect(existsSync(file)).toBe(true);
    give();
    expect(existsSync(file)).toBe(false);
    await writeFile(file, JSON.stringify({ pid: process.pid, host: hostname() }));
    give();
    expect(existsSync(file)).toBe(true);
  });
});
