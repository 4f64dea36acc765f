import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts processor time for programs in hundredths of a second. */
const ticks = 100;

/** What a process and those below it have at most, in bytes. */
export interface Memory {
  /** The process itself. */
  readonly own: number;
  /** Each that it started, and that those started. */
  readonly others: readonly number[];
  /** All at one moment. What they share is counted for each. */
  readonly together: number;
}

/**
 * Processor time of the programs that this process started and that have ended, in seconds. Waits
 * for those that are about to end.
 *
 * @returns Nothing where the system does not tell.
 */
export async function spentByChildren(): Promise<number | undefined> {
  for (let tries = 0; tries < 50 && childrenOf(process.pid).length > 0; tries += 1) {
    await sleep(50);
  }
  return timesOf(process.pid)?.ended;
}

/**
 * Processor time until now of a running process and of all below it, in seconds.
 *
 * @returns Nothing where the system does not tell.
 */
export function spentByTree(pid: number): number | undefined {
  const times = timesOf(pid);
  if (!times) return undefined;
  const below = childrenOf(pid).map((child) => spentByTree(child) ?? 0);
  return below.reduce((sum, one) => sum + one, times.own + times.ended);
}

/** Its own processor time, and that of its children that have ended, in seconds. */
function timesOf(pid: number): { own: number; ended: number } | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  // The name may hold spaces: what is counted begins behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  if (endedSystem === undefined) return undefined;
  return {
    own: ((user ?? 0) + (system ?? 0)) / ticks,
    ended: ((endedUser ?? 0) + endedSystem) / ticks,
  };
}

function childrenOf(pid: number): number[] {
  const lists = threadsOf(pid).map((thread) => textOf(`/proc/${pid}/task/${thread}/children`));
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

/** None once the process has ended. */
function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Nothing once the process has ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Watches how much memory a process and those it starts have at most. Linux only. */
export class MemoryWatch {
  readonly #pid: number;
  readonly #peaks = new Map<number, number>();
  readonly #watching: Promise<void>;
  #together = 0;
  #isOver = false;

  constructor(pid: number) {
    this.#pid = pid;
    this.#watching = this.#watch();
  }

  /** @returns Nothing where the system does not tell. */
  async stop(): Promise<Memory | undefined> {
    this.#isOver = true;
    await this.#watching;
    const own = this.#peaks.get(this.#pid);
    if (own === undefined) return undefined;
    const others = [...this.#peaks].filter(([pid]) => pid !== this.#pid).map(([, peak]) => peak);
    return { own, others, together: this.#together };
  }

  async #watch(): Promise<void> {
    while (!this.#isOver) {
      this.#together = Math.max(this.#together, this.#look(this.#pid));
      await sleep(25);
    }
  }

  /** @returns What the process and those below it have now. */
  #look(pid: number, parent?: string): number {
    const command = textOf(`/proc/${pid}/cmdline`);
    // Just born, it still is its parent's likeness, and so is its memory, which is not there twice.
    if (command === parent) return 0;
    const status = textOf(`/proc/${pid}/status`);
    const peak = bytesIn(status, 'VmHWM');
    if (peak > 0) this.#peaks.set(pid, peak);
    const below = childrenOf(pid).map((child) => this.#look(child, command));
    return below.reduce((sum, one) => sum + one, bytesIn(status, 'VmRSS'));
  }
}

const bytesIn = (status: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024;
