import { createServer, type RequestListener } from 'node:http';
import sharp from 'sharp';
import { hostOf } from '../../testing/host.ts';
import type { Limits } from '../download.ts';
import type { Reach } from '../reach.ts';

/** For hosts on this machine, which the real one refuses. */
export const anywhere: Reach = { allowsAddress: () => true, allowsPort: () => true };

export const shortLimits: Limits = { bytes: 200_000, answer: 300, whole: 600, redirects: 2 };

/** A plain picture. */
export function picture(width: number, height: number, format: 'jpeg' | 'png' = 'jpeg') {
  return sharp({ create: { width, height, channels: 3, background: '#846' } })
    .toFormat(format)
    .toBuffer();
}

export interface ImageHost {
  /** Origin, without `/` at its end. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
}

/** A host of this machine for one test. */
export async function imageHost(answer: RequestListener): Promise<ImageHost> {
  const asked: string[] = [];
  const origin = await hostOf((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  return { origin, asked };
}

/** An origin of this machine where nobody listens. */
export async function silentOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
