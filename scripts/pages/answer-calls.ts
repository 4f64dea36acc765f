import type { Contents } from '../../src/library/contents.ts';
import { keptContents } from '../../src/library/kept-contents.ts';
import { awaitKin } from '../../src/site/kin-found.ts';
import { readSettings } from '../../src/site/settings.ts';
import { giveLibrary } from '../../src/site/site-library.ts';
import { inOneBlock } from '../one-block.ts';
import { Pace } from '../pace.ts';
import { makePages } from './make-pages.ts';
import type { PageCall, PageNews } from './page-maker-calls.ts';

const openContents = async (file: string) => keptContents(file);

const read = Promise.withResolvers<Contents>();
const ready = Promise.withResolvers<void>();
const kin = Promise.withResolvers<void>();

/** Does what a build asks of the process that makes its pages. */
export function answer(call: PageCall): void {
  switch (call.tells) {
    case 'folder':
      work(call.making);
      return;
    case 'contents':
      read.resolve(openContents(call.file));
      return;
    case 'ready':
      ready.resolve();
      return;
    case 'kin':
      kin.resolve();
      return;
    default:
      call satisfies never;
  }
}

/** Ends the process when all is made. One that failed is ended by who asks of it. */
async function work(making: string): Promise<void> {
  const settings = readSettings();
  const pace = new Pace();
  giveLibrary(settings, read.promise);
  awaitKin(kin.promise);
  try {
    await makePages(settings, {
      making,
      ready: ready.promise,
      progress: (done, all) => {
        if (pace.isTime(done, all)) tell({ tells: 'progress', done, all });
      },
      onWait: (pid) => tell({ tells: 'wait', pid }),
    });
    tell({ tells: 'end' }, () => process.exit(0));
  } catch (error) {
    tell({ tells: 'failure', message: inOneBlock(error) });
  }
}

const tell = (news: PageNews, told?: () => void) => process.send?.(news, undefined, {}, told);
