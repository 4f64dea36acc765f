import { z } from 'zod';

/** What of V8's CPU profile is needed here. */
const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.int() }),
    }),
  ),
  samples: z.array(z.int()),
  /** Microseconds. */
  timeDeltas: z.array(z.number()),
});

const waiting = '(idle)';

export interface SelfTime {
  /** Function, file and line. */
  readonly place: string;
  /** Of the whole time, 0 to 1. */
  readonly share: number;
}

/**
 * The functions that took most time themselves, without those they call, in all threads together. A thread
 * that waits takes none.
 */
export function selfTimes(profiles: readonly unknown[], count: number): SelfTime[] {
  const times = new Map<string, number>();
  let total = 0;
  for (const profile of profiles) {
    const { nodes, samples, timeDeltas } = profileSchema.parse(profile);
    const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
    for (const [index, sample] of samples.entries()) {
      const time = timeDeltas[index] ?? 0;
      const place = places.get(sample) ?? '?';
      if (place === waiting) continue;
      times.set(place, (times.get(place) ?? 0) + time);
      total += time;
    }
  }
  return [...times]
    .map(([place, time]) => ({ place, share: total === 0 ? 0 : time / total }))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, count);
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

function placeOf({ functionName, url, lineNumber }: CallFrame): string {
  const file = url.split('/').slice(-2).join('/');
  return `${functionName || '(anonymous)'}${file && ` ${file}:${lineNumber + 1}`}`;
}
