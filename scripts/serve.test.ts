import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readArguments, startAtFreePort } from './serve.ts';

describe('the options of npm start', () => {
  it('keep the site on this computer, at port 4321', () => {
    expect(readArguments([])).toEqual({ host: '127.0.0.1', port: 4321 });
  });

  it('are taken as they were given', () => {
    const args = ['--port', '5000', '--host=0.0.0.0'];
    expect(readArguments(args)).toEqual({ host: '0.0.0.0', port: 5000 });
  });

  it.each([['--port=x'], ['--port=70000'], ['--port='], ['--prot=1']])('refuse %s', (arg) => {
    expect(() => readArguments([arg])).toThrow(/port|prot/);
  });
});

it('moves to the next port where the wanted one is taken', async () => {
  const first = await startAtFreePort({ folder: tmpdir(), base: '/', port: 0 });
  const second = await startAtFreePort({ folder: tmpdir(), base: '/', port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});
