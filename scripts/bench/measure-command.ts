import { type CommandOptions, runCommand } from '../command.ts';
import { MemoryWatch, spentByChildren, spentByTree } from './process-cost.ts';

/** What a program took, with all that it started; `null` where the system does not tell. */
export interface Cost {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Seconds of the processor. */
  readonly cpu: number | null;
  /** The most memory that one of its processes had, in bytes. */
  readonly peak: number | null;
  /** The most that they had together. */
  readonly together: number | null;
}

/** A line of its output, and what it had taken until then. */
export interface Spoken {
  readonly line: string;
  readonly seconds: number;
  readonly cpu: number | null;
}

export interface Measured {
  readonly cost: Cost;
  readonly pid: number | undefined;
  readonly spoken: readonly Spoken[];
}

/** The time that anything measured here may take, in milliseconds: an hour. */
const limit = 3_600_000;

/**
 * Runs a program and measures what it takes. No other program may run meanwhile that this process has
 * started.
 *
 * @throws Error with what the program said if it fails.
 */
export async function measureCommand(
  program: string,
  args: readonly string[],
  options: Pick<CommandOptions, 'cwd' | 'env' | 'signal'>,
): Promise<Measured> {
  const before = await spentByChildren();
  const began = performance.now();
  const spoken: Spoken[] = [];
  let watch: MemoryWatch | undefined;
  let started: number | undefined;
  let unfinished = '';
  const { code, output, stopped } = await runCommand(program, args, {
    ...options,
    limit,
    onStart: (pid) => {
      started = pid;
      watch = new MemoryWatch(pid);
    },
    onOutput: (text) => {
      const lines = (unfinished + text).split('\n');
      unfinished = lines.pop() ?? '';
      const seconds = (performance.now() - began) / 1000;
      const cpu = (started === undefined ? undefined : spentByTree(started)) ?? null;
      spoken.push(...lines.map((line) => ({ line, seconds, cpu })));
    },
  });
  const seconds = (performance.now() - began) / 1000;
  const memory = await watch?.stop();
  const after = await spentByChildren();
  if (code !== 0)
    throw new Error(`${output.trim()}\n(${program}: ${stopped ?? `exit code ${code}`})`);
  return {
    cost: {
      seconds,
      cpu: before === undefined || after === undefined ? null : after - before,
      peak: memory ? Math.max(memory.own, ...memory.others) : null,
      together: memory?.together ?? null,
    },
    pid: started,
    spoken,
  };
}
