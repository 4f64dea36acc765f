import { cpus, platform, totalmem } from 'node:os';

/** What figures were measured on; they mean little without. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export function thisMachine(): Machine {
  const cores = cpus();
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memory: totalmem(),
    system: platform(),
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
  };
}

export const machineLine = ({ processor, cores, memory, system, node, day }: Machine) =>
  `${day}: ${processor}, ${cores} cores, ${Math.round(memory / 1e9)} GB of memory, ${system}, Node ${node}`;
