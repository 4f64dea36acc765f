import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PageMaker } from './page-maker.ts';

/** @param onCall What the process does with each `call`. */
async function makerThat(onCall: string) {
  const folder = await mkdtemp(join(tmpdir(), 'garden-pages-'));
  const script = join(folder, 'script.mjs');
  await writeFile(script, `process.on('message', (call) => { ${onCall} });`);
  const told: unknown[] = [];
  const maker = new PageMaker(
    '/making',
    {
      ended: (how) => `it has ended: ${how}`,
      progress: (done, all) => told.push([done, all]),
      wait: (pid) => told.push(pid),
    },
    pathToFileURL(script),
  );
  onTestFinished(async () => {
    await maker.end();
    await rm(folder, { recursive: true, force: true });
  });
  return { maker, told };
}

const tells = (news: object) => `process.send(${JSON.stringify(news)});`;

describe('the process that makes the pages', () => {
  it('is told where, what of, and what is there, one after the other', async () => {
    const { maker } = await makerThat(`
      globalThis.heard = [...(globalThis.heard ?? []), call.making ?? call.file ?? call.tells];
      if (call.tells === 'kin') process.send({
        tells: 'failure',
        message: globalThis.heard.join(),
      });`);
    maker.give('/contents');
    maker.begin();
    maker.kinFound();
    await expect(maker.made).rejects.toThrow('/making,/contents,ready,kin');
  });

  it('tells how far it is, whom it waits for, and when all is made, and ends', async () => {
    const { maker, told } = await makerThat(`
      ${tells({ tells: 'wait', pid: 7 })}
      ${tells({ tells: 'progress', done: 1, all: 2 })}
      process.send({ tells: 'end' }, undefined, {}, () => process.exit(0));`);
    await maker.made;
    expect(told).toEqual([7, [1, 2]]);
    await maker.end();
    await maker.end();
  });

  it('fails with what it is told', async () => {
    const { maker } = await makerThat(tells({ tells: 'failure', message: 'no room' }));
    await expect(maker.made).rejects.toThrow('no room');
  });

  it.each([
    ['ends', 'process.exit(3)', '3'],
    ['is killed', `process.kill(process.pid, 'SIGKILL')`, 'SIGKILL'],
  ])('fails where it %s before, and may be told more', async (_, act, how) => {
    const { maker } = await makerThat(act);
    await expect(maker.made).rejects.toThrow(`it has ended: ${how}`);
    maker.give('/contents');
    maker.begin();
    await maker.end();
  });

  it('is ended though it is at work', async () => {
    const { maker } = await makerThat('for (;;) {}');
    await maker.end();
    await expect(maker.made).rejects.toThrow(/has ended/);
  });
});
