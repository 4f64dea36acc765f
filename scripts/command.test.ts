import { describe, expect, it } from 'vitest';
import { type CommandOptions, runCommand } from './command.ts';

const run = (code: string, more: Partial<CommandOptions> = {}) =>
  runCommand(process.execPath, ['-e', code], { limit: 20_000, ...more });

describe('a command', () => {
  it('hands back its exit code and all that it wrote', async () => {
    const finished = await run('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(finished.code).toBe(3);
    expect(finished.output).toContain('out\n');
    expect(finished.output).toContain('err\n');
  });

  it('keeps a character whole that comes in two pieces', async () => {
    const code = `const b = Buffer.from('读'); process.stdout.write(b.subarray(0, 1));
      setTimeout(() => process.stdout.write(b.subarray(1)), 50);`;
    expect((await run(code)).output).toBe('读');
  });

  it('finds no input and no terminal', async () => {
    const code = `console.log(process.stdout.isTTY === true);
      process.stdin.on('end', () => console.log('end of input')).resume();`;
    expect((await run(code)).output).toBe('false\nend of input\n');
  });

  it('that can not be started is a result, not an exception', async () => {
    const finished = await runCommand('/no/such/program', [], { limit: 1_000 });
    expect(finished).toMatchObject({ code: null, stopped: 'not-started' });
  });

  it('that takes too long is ended', async () => {
    const finished = await run('setInterval(() => {}, 1000)', { limit: 300 });
    expect(finished).toMatchObject({ code: null, stopped: 'time-limit' });
  });

  it('ends when it is interrupted, with all that it started', async () => {
    const grandchild = `process.once('SIGTERM', () => {
      console.log('ended');
      process.exit();
    }); setInterval(() => {}, 1000); console.log('ready')`;
    const code = `require('node:child_process').spawn(process.execPath,
      ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
    const interruption = new AbortController();
    const finished = await run(code, {
      signal: interruption.signal,
      onOutput: () => interruption.abort(),
    });
    expect(finished).toEqual({ code: null, stopped: 'interrupted', output: 'ready\nended\n' });
  });
});
