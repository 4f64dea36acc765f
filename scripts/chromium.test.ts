import { describe, expect, it } from 'vitest';
import { ensureChineseFonts, ensureChromium, type Machine } from './chromium.ts';

interface Made {
  readonly machine: Machine;
  /** Every command that was run, in order. */
  readonly ran: string[];
}

/** A computer on which only `programs` start, until a command adds to them. */
function makeMachine(
  programs: string[],
  given: Partial<Machine> & { readonly effects?: Record<string, () => void> } = {},
): Made {
  const ran: string[] = [];
  const installed = new Set(programs);
  const machine: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    home: '/home/reader',
    isRoot: false,
    exists: (path) => installed.has(path),
    playwrightBrowser: async () => '/downloads/chrome',
    run: async (program, args) => {
      const line = [program, ...args].join(' ');
      ran.push(line);
      if (args[0] === '--version') return { code: 0, output: 'Chromium 140' };
      const effect = Object.entries(given.effects ?? {}).find(([part]) => line.includes(part));
      if (!effect) return { code: 1, output: 'refused\n' };
      effect[1]();
      return { code: 0, output: '' };
    },
    ...given,
  };
  return { machine, ran };
}

describe('looking for a browser', () => {
  it('takes the browser that CHROME_PATH names before all others', async () => {
    const { machine } = makeMachine(['/mine/chrome', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/mine/chrome', PATH: '/usr/bin' },
    });
    expect(await ensureChromium(undefined, machine)).toBe('/mine/chrome');
  });

  it('says so where CHROME_PATH names nothing that starts', async () => {
    const { machine } = makeMachine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone' } });
    await expect(ensureChromium(undefined, machine)).rejects.toThrow('CHROME_PATH names /gone');
  });

  it('prefers the browser that fits Playwright, then the system’s', async () => {
    const both = makeMachine(['/downloads/chrome', '/usr/bin/chromium']);
    expect(await ensureChromium(undefined, both.machine)).toBe('/downloads/chrome');
    const one = makeMachine(['/usr/bin/google-chrome']);
    expect(await ensureChromium(undefined, one.machine)).toBe('/usr/bin/google-chrome');
  });

  it('passes over a program that is there but does not start', async () => {
    const { machine } = makeMachine(['/usr/bin/chromium-browser', '/usr/bin/google-chrome'], {
      run: async (program) => ({ code: program.endsWith('browser') ? 1 : 0, output: '' }),
    });
    expect(await ensureChromium(undefined, machine)).toBe('/usr/bin/google-chrome');
  });

  it('looks where macOS and Windows keep programs', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const onMac = makeMachine([mac], { platform: 'darwin' });
    expect(await ensureChromium(undefined, onMac.machine)).toBe(mac);
    const onWindows = makeMachine([], {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      exists: (path) => path.includes('Program Files') && path.endsWith('chrome.exe'),
    });
    expect(await ensureChromium(undefined, onWindows.machine)).toContain('chrome.exe');
    expect(onWindows.ran).toEqual([]);
  });
});

describe('getting a browser where there is none', () => {
  it('downloads one with Playwright', async () => {
    const programs = new Set<string>();
    const { machine, ran } = makeMachine([], {
      exists: (path) => programs.has(path),
      effects: { 'install chromium': () => programs.add('/downloads/chrome') },
    });
    expect(await ensureChromium(undefined, machine)).toBe('/downloads/chrome');
    expect(ran.some((line) => line.includes('apt-get'))).toBe(false);
  });

  it('installs Debian’s where the download is refused and we are root', async () => {
    const programs = new Set(['/usr/bin/apt-get']);
    const said: string[] = [];
    const { machine, ran } = makeMachine([], {
      isRoot: true,
      exists: (path) => programs.has(path),
      effects: {
        'apt-get -q -o DPkg::Lock::Timeout=120 update': () => {},
        'install -y': () => programs.add('/usr/bin/chromium-headless-shell'),
      },
    });
    expect(await ensureChromium((line) => said.push(line), machine)).toBe(
      '/usr/bin/chromium-headless-shell',
    );
    expect(ran.filter((line) => line.startsWith('env DEBIAN_FRONTEND=noninteractive'))).toEqual([
      expect.stringMatching(/ update$/),
      expect.stringMatching(/ install -y .* chromium-headless-shell fonts-noto-cjk$/),
    ]);
    expect(said).toContain('The download failed (exit code 1): refused');
  });

  it('installs the whole browser where the system has none without windows', async () => {
    const programs = new Set(['/usr/bin/apt-get']);
    const { machine } = makeMachine([], {
      isRoot: true,
      exists: (path) => programs.has(path),
      effects: {
        ' update': () => {},
        'recommends chromium fonts': () => programs.add('/usr/bin/chromium'),
      },
    });
    expect(await ensureChromium(undefined, machine)).toBe('/usr/bin/chromium');
  });

  it('adds the one without windows in CI, and does with the other where it may not', async () => {
    const programs = new Set(['/usr/bin/apt-get', '/usr/bin/chromium']);
    const inCi = (isRoot: boolean) =>
      makeMachine([], {
        isRoot,
        env: { CI: '1', PATH: '/usr/bin' },
        exists: (path) => programs.has(path),
        effects: {
          ' update': () => {},
          'install -y': () => programs.add('/usr/bin/chromium-headless-shell'),
        },
      }).machine;
    expect(await ensureChromium(undefined, inCi(false))).toBe('/usr/bin/chromium');
    expect(await ensureChromium(undefined, inCi(true))).toBe('/usr/bin/chromium-headless-shell');
  });

  it('uses sudo only where it asks for no password', async () => {
    const programs = new Set(['/usr/bin/apt-get']);
    const { machine, ran } = makeMachine([], { exists: (path) => programs.has(path) });
    await expect(ensureChromium(undefined, machine)).rejects.toThrow('CHROME_PATH');
    expect(ran).toContain('sudo -n true');
    expect(ran.some((line) => line.includes('DEBIAN_FRONTEND'))).toBe(false);
  });

  it('fails with one line that says what to install', async () => {
    const { machine } = makeMachine([]);
    const failure = await ensureChromium(undefined, machine).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).not.toContain('\n');
    expect(String(failure)).toContain('npx playwright install');
  });
});

describe('looking for a Chinese font', () => {
  it('is content with one that is there', async () => {
    const { machine, ran } = makeMachine([], {
      run: async () => ({ code: 0, output: 'Noto Sans CJK SC\n' }),
    });
    expect(await ensureChineseFonts(undefined, machine)).toBeUndefined();
    expect(ran).toEqual([]);
  });

  it('goes on with a notice where none can be installed', async () => {
    const { machine } = makeMachine([]);
    expect(await ensureChineseFonts(undefined, machine)).toContain('fonts-noto-cjk');
  });

  it('installs one where it may', async () => {
    let fonts = '';
    const { machine } = makeMachine([], {
      isRoot: true,
      exists: (path) => path === '/usr/bin/apt-get',
      run: async (program, args) => {
        if (program === 'fc-list') return { code: 0, output: fonts };
        if (args.includes('install')) fonts = 'Noto Sans CJK SC\n';
        return { code: 0, output: '' };
      },
    });
    expect(await ensureChineseFonts(undefined, machine)).toBeUndefined();
  });
});
