import { type ChildProcess, spawn } from 'node:child_process';

export interface CommandOptions {
  /** Longest time the command may take, in milliseconds. */
  readonly limit: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the command early, as Ctrl+C does. */
  readonly signal?: AbortSignal | undefined;
  /** Is told the number of the process. */
  readonly onStart?: ((pid: number) => void) | undefined;
  /** Is told of every piece of output as it comes. */
  readonly onOutput?: ((text: string) => void) | undefined;
}

export interface Finished {
  /** Exit code; `null` where the command did not start or was ended from outside. */
  readonly code: number | null;
  /** What it wrote to stdout and stderr, in the order in which it came. */
  readonly output: string;
  /** Why there is no exit code. */
  readonly stopped?: 'not-started' | 'time-limit' | 'interrupted' | 'killed';
}

/**
 * Runs a program without a terminal and without input, and collects what it says. Never throws:
 * a program that can't be started is a result too.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<Finished> {
  if (options.signal?.aborted) {
    return Promise.resolve({ code: null, output: '', stopped: 'interrupted' });
  }
  return new Promise((resolve) => {
    const pieces: string[] = [];
    let stopped: Finished['stopped'];
    const say = (text: string): void => {
      pieces.push(text);
      options.onOutput?.(text);
    };
    const finish = (code: number | null, reason: Finished['stopped']): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', interrupt);
      resolve({ code, output: pieces.join(''), ...(reason ? { stopped: reason } : {}) });
    };
    const child = spawn(program, args, {
      ...(options.cwd ? { cwd: options.cwd } : {}),
      env: options.env ? { ...process.env, ...options.env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a browser started by the command ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    if (child.pid !== undefined) options.onStart?.(child.pid);
    const stop = (reason: Finished['stopped']): void => {
      stopped ??= reason;
      endGroup(child);
    };
    const interrupt = (): void => stop('interrupted');
    const timer = setTimeout(() => stop('time-limit'), options.limit);
    options.signal?.addEventListener('abort', interrupt, { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', say);
    }
    child.once('error', (error) => {
      say(`${error.message}\n`);
      finish(null, 'not-started');
    });
    // 'exit', not 'close': a grandchild that keeps the pipe open must not hold us up for ever.
    child.once('exit', (code, killedBy) => {
      const done = (): void => {
        clearTimeout(patience);
        child.stdout.destroy();
        child.stderr.destroy();
        finish(stopped ? null : code, stopped ?? (killedBy ? 'killed' : undefined));
      };
      const patience = setTimeout(done, 2_000);
      child.once('close', done);
    });
  });
}

/** Asks the command and all it started to end, and insists five seconds later. */
function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000);
  insist.unref();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // It has ended by itself in the meantime.
  }
}
