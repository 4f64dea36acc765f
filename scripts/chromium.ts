import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { type Finished, runCommand } from './command.ts';
import { projectRoot, toolScript } from './project.ts';

/** What looking for a browser needs to know of the computer, so that tests can make one up. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** @param limit Longest time it may take, in milliseconds. */
  run(program: string, args: readonly string[], limit: number): Promise<Finished>;
  /** Where Playwright keeps, or would keep, the browser it downloads. */
  playwrightBrowser(): Promise<string | undefined>;
}

type Say = (line: string) => void;

const seconds = 1_000;
const minutes = 60 * seconds;

/** How every browser of this project is started: headless, in containers too, and without calls home. */
const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright's launch options for a browser found by {@link ensureChromium}. */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  return { executablePath, args: [...browserArgs] };
}

/**
 * Finds a Chrome or Chromium that starts, and gets one where there is none: by Playwright's
 * download, else by the system's packages where that needs no question.
 *
 * @returns Path of the program.
 * @throws Error of one line that says what to install.
 */
export async function ensureChromium(
  say: Say = () => {},
  machine: Machine = thisMachine(),
): Promise<string> {
  const wanted = machine.env['CHROME_PATH'];
  if (wanted) {
    if (await starts(wanted, machine)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, which is no Chrome or Chromium that starts.`);
  }
  const found = await findChromium(machine);
  if (found) return (await lighter(found, machine, say)) ?? found;
  for (const attempt of [downloadByPlaywright, installLibraries, installByApt]) {
    await attempt(machine, say);
    const path = await findChromium(machine);
    if (path) return path;
  }
  throw new Error(
    'No Chrome or Chromium found: run "npx playwright install --with-deps chromium", install your system\'s chromium package, or set CHROME_PATH.',
  );
}

/**
 * Makes sure that Chinese text shows as characters and not as boxes.
 *
 * @returns What to tell the reader where no Chinese font is there and none could be installed.
 */
export async function ensureChineseFonts(
  say: Say = () => {},
  machine: Machine = thisMachine(),
): Promise<string | undefined> {
  // Windows and macOS come with Chinese fonts.
  if (machine.platform !== 'linux' || (await hasChineseFont(machine))) return undefined;
  await aptInstall(['fontconfig', 'fonts-noto-cjk'], machine, say);
  if (await hasChineseFont(machine)) return undefined;
  return 'No Chinese font found: pages are tested with boxes for characters. Install fonts-noto-cjk.';
}

async function findChromium(machine: Machine): Promise<string | undefined> {
  const downloaded = await machine.playwrightBrowser();
  const candidates = [...(downloaded ? [downloaded] : []), ...usualPlaces(machine)];
  for (const path of candidates) {
    if (await starts(path, machine)) return path;
  }
  return undefined;
}

/** Debian's Chromium without windows: every page opens in half the time. */
const shell = 'chromium-headless-shell';

/** Where a whole browser of Debian's would do the work of a test run, and more may be installed. */
async function lighter(found: string, machine: Machine, say: Say): Promise<string | undefined> {
  if (!machine.env['CI'] || basename(found) !== 'chromium') return undefined;
  await aptInstall([shell], machine, say);
  return findChromium(machine);
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return folders.flatMap((folder) =>
      folder ? programs.map((program) => join(folder, ...program)) : [],
    );
  }
  const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const paths = folders.flatMap((folder) =>
    folder ? names.map((name) => join(folder, name)) : [],
  );
  return [...new Set([...paths, '/opt/google/chrome/chrome'])];
}

/** A file alone proves little: Ubuntu's `chromium-browser` only says that one needs snap. */
async function starts(path: string, machine: Machine): Promise<boolean> {
  if (!machine.exists(path)) return false;
  // On Windows "--version" opens a window instead of answering.
  if (machine.platform === 'win32') return true;
  return (await machine.run(path, ['--version'], 20 * seconds)).code === 0;
}

async function downloadByPlaywright(machine: Machine, say: Say): Promise<void> {
  say('No Chrome or Chromium found. Downloading one with Playwright …');
  const args = [toolScript('playwright'), 'install', 'chromium'];
  tell(await machine.run(process.execPath, args, 5 * minutes), 'The download', say);
}

/** A browser that was downloaded but doesn't start lacks libraries of the system. */
async function installLibraries(machine: Machine, say: Say): Promise<void> {
  const downloaded = await machine.playwrightBrowser();
  if (!downloaded || !machine.exists(downloaded) || !(await aptPrefix(machine))) return;
  say('Installing the libraries that the downloaded browser needs …');
  const args = [toolScript('playwright'), 'install-deps', 'chromium'];
  tell(await machine.run(process.execPath, args, 10 * minutes), 'The installation', say);
}

async function installByApt(machine: Machine, say: Say): Promise<void> {
  await aptInstall([shell, 'fonts-noto-cjk'], machine, say);
  if (!(await findChromium(machine)))
    await aptInstall(['chromium', 'fonts-noto-cjk'], machine, say);
}

async function aptInstall(packages: readonly string[], machine: Machine, say: Say): Promise<void> {
  const prefix = await aptPrefix(machine);
  if (!prefix) return;
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  const [program, ...args] = prefix;
  tell(await machine.run(program, [...args, 'update'], 5 * minutes), 'apt-get update', say);
  const install = [...args, 'install', '-y', '--no-install-recommends', ...packages];
  tell(await machine.run(program, install, 10 * minutes), 'apt-get install', say);
}

/** The beginning of an apt-get command that asks nothing; none where we may not install. */
async function aptPrefix(machine: Machine): Promise<[string, ...string[]] | undefined> {
  if (machine.platform !== 'linux' || !machine.exists('/usr/bin/apt-get')) return undefined;
  const quietly = [
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=120',
  ];
  if (machine.isRoot) return ['env', ...quietly];
  const allowed = await machine.run('sudo', ['-n', 'true'], 10 * seconds);
  return allowed.code === 0 ? ['sudo', '-n', 'env', ...quietly] : undefined;
}

async function hasChineseFont(machine: Machine): Promise<boolean> {
  const fonts = await machine.run('fc-list', [':lang=zh', 'family'], 30 * seconds);
  return fonts.code === 0 && fonts.output.trim() !== '';
}

function tell(finished: Finished, what: string, say: Say): void {
  if (finished.code === 0) return;
  const lines = finished.output.split('\n').map((line) => line.trim());
  const reason = lines.findLast((line) => line !== '' && !line.startsWith('at '));
  const ending = finished.stopped ?? `exit code ${finished.code}`;
  say(`${what} failed (${ending})${reason ? `: ${reason}` : ''}`);
}

/** @param signal Ends a download or an installation that is under way. */
export function thisMachine(signal?: AbortSignal): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: async (program, args, limit) => {
      const finished = await runCommand(program, args, { limit, cwd: projectRoot, signal });
      if (finished.stopped === 'interrupted') throw new Error('Interrupted.');
      return finished;
    },
    playwrightBrowser: async () => {
      const { chromium } = await import('@playwright/test');
      try {
        return chromium.executablePath() || undefined;
      } catch {
        // Playwright has no browser for this system.
        return undefined;
      }
    },
  };
}
