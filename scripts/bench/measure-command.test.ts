import { expect, it } from 'vitest';
import { measureCommand } from './measure-command.ts';

const measured = (script: string) => measureCommand(process.execPath, ['--eval', script], {});

const program = `
  const { spawnSync } = require('node:child_process');
  const busy = (time) => { const end = process.cpuUsage().user + time * 1000; while (process.cpuUsage().user < end); };
  console.log('begun');
  busy(200);
  console.log('half');
  spawnSync(process.execPath, ['--eval', \`
    const held = Buffer.alloc(150e6, 1);
    const end = process.cpuUsage().user + 400_000;
    while (process.cpuUsage().user < end);
    if (held[7] !== 1) throw new Error('nothing was held');
  \`]);
  process.stdout.write('do'); setTimeout(() => console.log('ne'), 50);
  // Who listens may be late.
  setTimeout(() => {}, 1000);
`;

it('tells what a program took, and had taken when it said something', async () => {
  const { cost, spoken } = await measured(program);
  expect(spoken.map(({ line }) => line)).toEqual(['begun', 'half', 'done']);
  const times = spoken.map(({ seconds }) => seconds);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(cost.seconds).toBeGreaterThanOrEqual(times.at(-1) ?? Number.POSITIVE_INFINITY);
});

it.runIf(process.platform === 'linux')(
  'counts what the programs that it started took',
  async () => {
    const { cost, spoken } = await measured(program);
    expect(cost.cpu).toBeGreaterThan(0.55);
    expect(cost.peak).toBeGreaterThan(150e6);
    expect(cost.together).toBeGreaterThan(cost.peak ?? 0);
    const [begun, , done] = spoken.map(({ cpu }) => cpu ?? 0);
    expect(done).toBeGreaterThan(0.3);
    expect(done).toBeGreaterThanOrEqual(begun ?? 0);
  },
);

it('says what a program said that failed', async () => {
  await expect(measured("console.error('no room'); process.exitCode = 3;")).rejects.toThrow(
    /no room[\s\S]*exit code 3/,
  );
});
