import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { emptyNotes, isLookedAt, type TestSite, testSites } from '../../tests/sites.ts';
import { ensureChineseFonts, ensureChromium, thisMachine } from '../chromium.ts';
import { type Finished, runCommand } from '../command.ts';
import { inProject, projectRoot, toolScript } from '../project.ts';
import { type Counts, countPlaywright, countVitest, settle } from './counts.ts';
import { makeTestNotes } from './test-notes.ts';

export interface StageContext {
  /** Ends the stage early, as Ctrl+C does. */
  readonly signal: AbortSignal;
  /** Tells the person at the screen what takes long. */
  readonly say: (line: string) => void;
}

export interface StageReport {
  readonly counts: Counts;
  /** What the tools said; shown where something failed. */
  readonly output: string;
}

export interface Stage {
  /** Its name on the command line. */
  readonly name: string;
  readonly title: string;
  run(context: StageContext): Promise<StageReport>;
}

const minutes = 60_000;

/** Everything that `npm test` does, in order. */
export const stages: readonly Stage[] = [
  {
    name: 'format',
    title: 'Format and lint (Biome)',
    run: (context) => check([toolScript('biome'), 'ci', '--colors=off', '.'], 5 * minutes, context),
  },
  {
    name: 'types',
    title: 'Types (astro check)',
    run: (context) => check([toolScript('astro'), 'check'], 10 * minutes, context),
  },
  { name: 'unit', title: 'Unit and golden tests (Vitest)', run: runUnitTests },
  { name: 'sites', title: 'Building the test sites', run: buildSites },
  { name: 'browser', title: 'Browser tests (Playwright, axe)', run: runBrowserTests },
  { name: 'html', title: 'HTML (html-validate)', run: checkHtml },
  { name: 'links', title: 'Links and fragments (linkinator)', run: checkLinks },
];

/** A tool that passes or fails as a whole counts as one test. */
async function check(
  args: readonly string[],
  limit: number,
  context: StageContext,
): Promise<StageReport> {
  const finished = await runNode(args, limit, context);
  return { counts: asOneTest(finished), output: withEnding(finished) };
}

async function runUnitTests(context: StageContext): Promise<StageReport> {
  const report = await freshReport('vitest.json');
  const args = ['run', '--config', inProject('tests', 'vitest.config.ts')];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const command = [toolScript('vitest'), ...args, ...reporters];
  const finished = await runNode(command, 15 * minutes, context);
  return counted(finished, report, countVitest);
}

async function buildSites(context: StageContext): Promise<StageReport> {
  await makeTestNotes();
  await Promise.all(
    testSites.map(({ out }) => rm(inProject(out), { recursive: true, force: true })),
  );
  const outputs: string[] = [];
  let failed = 0;
  for (const { name, notes = emptyNotes, base, out, health, env } of testSites) {
    context.say(`${name}: ${notes} under ${base}`);
    const args = [
      'scripts/build.ts',
      '--notes',
      notes,
      '--out',
      out,
      '--base',
      base,
      ...(health ? ['--health'] : []),
    ];
    // What the pages look like must not depend on the network.
    const finished = await runNode(args, 15 * minutes, context, {
      GARDEN_FETCH_COVERS: '0',
      ...env,
    });
    const complete = finished.code === 0 && existsSync(inProject(out, 'index.html'));
    if (complete) continue;
    failed += 1;
    const reason = finished.code === 0 ? `\nThere is no ${out}/index.html.` : '';
    outputs.push(`The site "${name}" was not built.\n${withEnding(finished)}${reason}`);
  }
  // A site that was built is no test that passed; one that was not is a failure.
  return { counts: { passed: 0, failed, skipped: 0 }, output: outputs.join('\n') };
}

async function runBrowserTests(context: StageContext): Promise<StageReport> {
  if (builtSites().length === 0) return nothingBuilt();
  const machine = thisMachine(context.signal);
  const chromium = await ensureChromium(context.say, machine);
  const notice = await ensureChineseFonts(context.say, machine);
  if (notice) context.say(notice);
  const report = await freshReport('playwright.json');
  const args = ['test', '--config', inProject('tests', 'playwright.config.ts')];
  const command = [toolScript('playwright'), ...args, '--reporter=dot,json'];
  const finished = await runNode(command, 30 * minutes, context, {
    CHROME_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return counted(finished, report, countPlaywright);
}

async function checkHtml(context: StageContext): Promise<StageReport> {
  const sites = builtSites().filter(isLookedAt);
  if (sites.length === 0) return nothingBuilt();
  const options = [
    '--config',
    '.htmlvalidate.json',
    '--formatter',
    'stylish',
    '--max-warnings',
    '0',
  ];
  const folders = sites.map(({ out }) => out);
  return check([toolScript('html-validate'), ...options, ...folders], 10 * minutes, context);
}

async function checkLinks(context: StageContext): Promise<StageReport> {
  const sites = builtSites();
  if (sites.length === 0) return nothingBuilt();
  const names = sites.map(({ name }) => name);
  return check(['scripts/testing/check-links.ts', ...names], 10 * minutes, context);
}

function builtSites(): TestSite[] {
  return testSites.filter(({ out }) => existsSync(inProject(out, 'index.html')));
}

function nothingBuilt(): StageReport {
  const output = 'There is no built test site: this stage can\'t run. (Stage "sites" builds them.)';
  return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
}

function runNode(
  args: readonly string[],
  limit: number,
  { signal }: StageContext,
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return runCommand(process.execPath, args, {
    cwd: projectRoot,
    limit,
    signal,
    env: {
      // A forgotten "only" is a failure here.
      CI: 'true',
      ASTRO_TELEMETRY_DISABLED: '1',
      FORCE_COLOR: '0',
      NO_COLOR: undefined,
      ...env,
    },
  });
}

/** Path for a report that surely is of this run, not of an earlier one. */
async function freshReport(name: string): Promise<string> {
  const path = inProject('.garden', 'reports', name);
  await mkdir(inProject('.garden', 'reports'), { recursive: true });
  await rm(path, { force: true });
  return path;
}

async function counted(
  finished: Finished,
  report: string,
  count: (json: string) => Counts,
): Promise<StageReport> {
  const succeeded = finished.code === 0;
  try {
    const counts = settle(count(await readFile(report, 'utf8')), succeeded);
    return { counts, output: withEnding(finished) };
  } catch (error) {
    const reason = finished.stopped ? '' : `\nNo report of the tests: ${String(error)}`;
    const output = withEnding(finished) + reason;
    return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
  }
}

function asOneTest({ code }: Finished): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The output, and how the command ended where it did not succeed. */
function withEnding({ output, code, stopped }: Finished): string {
  if (code === 0) return output;
  const endings = {
    'not-started': 'It could not be started.',
    'time-limit': 'It took too long and was ended.',
    interrupted: 'It was interrupted.',
    killed: 'It was ended from outside.',
  } as const;
  return `${output.trimEnd()}\n${stopped ? endings[stopped] : `It ended with exit code ${code}.`}`;
}
