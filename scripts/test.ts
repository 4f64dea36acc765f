import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { inProject } from './project.ts';
import { type Counts, lastLine, sum } from './testing/counts.ts';
import { type Stage, type StageReport, stages } from './testing/stages.ts';

/** Longest output of a failed stage on the screen, in lines; the whole of it is in its log. */
const linesShown = 300;

/** @throws Error that names the option or the stage that is unknown. */
export function chooseStages(args: readonly string[], all: readonly Stage[]): Stage[] {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  if (values.only === undefined) return [...all];
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => all.every((stage) => stage.name !== name));
  if (unknown.length > 0) {
    const known = all.map((stage) => stage.name).join(', ');
    throw new Error(`--only: there is no stage "${unknown.join(', ')}". There are: ${known}.`);
  }
  return all.filter((stage) => wanted.includes(stage.name));
}

interface Ended {
  readonly stage: Stage;
  readonly counts: Counts;
  /** How long it took, in milliseconds. */
  readonly time: number;
}

/** Runs one stage; whatever goes wrong in it is a failure of the stage and not of the run. */
async function runStage(stage: Stage, signal: AbortSignal): Promise<Ended> {
  console.log(`\n▶ ${stage.title}`);
  const start = performance.now();
  const say = (line: string): void => console.log(`  · ${line}`);
  const report = await stage.run({ signal, say }).catch(
    (error: unknown): StageReport => ({
      counts: { passed: 0, failed: 1, skipped: 0 },
      output: error instanceof Error ? error.message : String(error),
    }),
  );
  const ended = { stage, counts: report.counts, time: performance.now() - start };
  const log = await keepLog(stage.name, report.output);
  if (report.counts.failed > 0) console.log(quote(report.output, linesShown, log));
  console.log(`  ${outcomeOf(ended)}`);
  return ended;
}

async function keepLog(name: string, output: string): Promise<string> {
  const folder = inProject('.garden', 'reports');
  await mkdir(folder, { recursive: true });
  await writeFile(inProject('.garden', 'reports', `${name}.log`), output);
  return `.garden/reports/${name}.log`;
}

/** Sets a tool's output off from ours, and leaves out its middle where it is too long to read. */
export function quote(output: string, limit: number, log: string): string {
  const lines = stripVTControlCharacters(output)
    .trimEnd()
    .split(/\r\n|\r|\n/);
  const half = Math.floor(limit / 2);
  const left = lines.length - 2 * half;
  const shown =
    lines.length <= limit
      ? lines
      : [...lines.slice(0, half), `… ${left} more lines: see ${log} …`, ...lines.slice(-half)];
  return shown.map((line) => `  │ ${line}`.trimEnd()).join('\n');
}

function outcomeOf({ counts, time }: Ended): string {
  const { passed, failed, skipped } = counts;
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${(time / 1_000).toFixed(1)} s`,
  ];
  return `${failed > 0 ? '✗' : '✓'} ${parts.join(' · ')}`;
}

/** @returns Exit code. */
async function run(args: readonly string[]): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort());
  }
  const ended: Ended[] = [];
  let outside: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const stage of chooseStages(args, stages)) {
      if (interruption.signal.aborted) break;
      ended.push(await runStage(stage, interruption.signal));
    }
    if (interruption.signal.aborted) throw new Error('The tests were interrupted.');
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    outside = { passed: 0, failed: 1, skipped: 0 };
  }
  console.log('\nSummary');
  for (const one of ended) console.log(`  ${outcomeOf(one)} · ${one.stage.title}`);
  const total = settleRun(sum([...ended.map(({ counts }) => counts), outside]));
  console.log(`\n${lastLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** A run in which nothing was tested has proved nothing. */
function settleRun(total: Counts): Counts {
  return total.passed + total.failed === 0 ? { ...total, failed: 1 } : total;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
