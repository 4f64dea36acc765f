import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Aside } from './aside.ts';
import type { AsideTask } from './aside-calls.ts';

const task: AsideTask = {
  contents: { books: [], notes: [], references: new Map() },
  index: 'here',
};

/** @param onTask What the process does with its task. */
async function asideThat(onTask: string): Promise<Aside> {
  const folder = await mkdtemp(join(tmpdir(), 'garden-aside-'));
  const script = join(folder, 'script.mjs');
  await writeFile(script, `process.on('message', (task) => { ${onTask} });`);
  const aside = new Aside((how) => `it has ended: ${how}`, pathToFileURL(script));
  onTestFinished(async () => {
    await aside.end();
    await rm(folder, { recursive: true, force: true });
  });
  return aside;
}

const tells = (news: object) => `process.send(${JSON.stringify(news)});`;

describe('the other process of a build', () => {
  it('tells how far it is, and of each work when it is made', async () => {
    const aside = await asideThat(
      [
        tells({ tells: 'progress', work: 'kin', done: 1, all: 2 }),
        tells({ tells: 'end', work: 'kin' }),
        tells({ tells: 'end', work: 'index' }),
      ].join(' '),
    );
    const told: unknown[] = [];
    aside.onProgress = (...progress) => told.push(progress);
    aside.give(task);
    await aside.made('kin');
    expect(told).toEqual([['kin', 1, 2]]);
    await aside.made('index');
  });

  it('is given what a note names, too', async () => {
    const aside = await asideThat(
      `process.send({ tells: 'failure', message: [task.index, task.contents.references instanceof Map].join() });`,
    );
    aside.give(task);
    await expect(aside.made('kin')).rejects.toThrow('here,true');
  });

  it('fails all that is not made, where a work fails', async () => {
    const aside = await asideThat(
      `${tells({ tells: 'end', work: 'kin' })} ${tells({ tells: 'failure', message: 'no room' })}`,
    );
    aside.give(task);
    await expect(aside.made('index')).rejects.toThrow('no room');
    await expect(aside.made('kin')).resolves.toBeUndefined();
  });

  it.each([
    ['ends', 'process.exit(3)', '3'],
    ['is killed', `process.kill(process.pid, 'SIGKILL')`, 'SIGKILL'],
  ])('fails where it %s before', async (_, act, how) => {
    const aside = await asideThat(act);
    aside.give(task);
    await expect(aside.made('kin')).rejects.toThrow(`it has ended: ${how}`);
    await expect(aside.made('index')).rejects.toThrow(`it has ended: ${how}`);
    await aside.end();
  });

  it('is ended though it is at work', async () => {
    const aside = await asideThat('for (;;) {}');
    aside.give(task);
    await aside.end();
    await expect(aside.made('index')).rejects.toThrow(/has ended/);
  });
});
