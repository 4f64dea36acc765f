import type { Strings } from '../../../src/i18n/strings.ts';
import type { Cost, Spoken } from '../measure-command.ts';

/** A stage of a build: from the end of the one before, or from the start of Node. */
export interface Stage {
  /** As the strings call it; of a stage that they don't know, its name. */
  readonly key: string;
  /** As the build calls it. */
  readonly name: string;
  readonly seconds: number;
  readonly cpu: number | null;
}

/** What comes after the last stage. */
const ending = 'end';

const stageLine = /^✓ (.+) \d+\.\d s$/;

/** The stages of a build by the lines that tell of their ends, and what was left after the last. */
export function stagesOf(spoken: readonly Spoken[], whole: Cost, strings: Strings): Stage[] {
  const keys = new Map(
    [...Object.entries(strings.build), ['covers', strings.covers.gathering] as const].flatMap(
      ([key, words]) => (typeof words === 'string' ? [[words, key] as const] : []),
    ),
  );
  const ends = spoken.flatMap(({ line, ...taken }) => {
    const name = stageLine.exec(line)?.[1];
    return name === undefined ? [] : [{ name, key: keys.get(name) ?? name, ...taken }];
  });
  const all = [...ends, { name: ending, key: ending, seconds: whole.seconds, cpu: whole.cpu }];
  return all.map(({ key, name, seconds, cpu }, at) => {
    const before = all[at - 1] ?? { seconds: 0, cpu: 0 };
    return {
      key,
      name,
      seconds: seconds - before.seconds,
      cpu: cpu === null || before.cpu === null ? null : Math.max(0, cpu - before.cpu),
    };
  });
}
