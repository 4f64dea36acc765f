import { type ClientRequest, get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { checkReach, lookupWithin, OutOfReach, type Reach } from './reach.ts';

export interface Limits {
  /** Of the image, in bytes. */
  readonly bytes: number;
  /** Until the host answers, in milliseconds. */
  readonly answer: number;
  /** Until all is there, in milliseconds. */
  readonly whole: number;
  readonly redirects: number;
}

export const coverLimits: Limits = {
  bytes: 8 * 1024 * 1024,
  answer: 5_000,
  whole: 20_000,
  redirects: 3,
};

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The host answered, but not with an image. */
export class NoImage extends Error {
  override readonly name = 'NoImage';
}

/**
 * Downloads one image. Cookies, credentials and referrers are not sent.
 *
 * @throws OutOfReach where an address is not to be asked, NoImage where what is there is none, and
 *   else what the network says: nobody answered.
 */
export async function download(
  url: URL,
  reach: Reach,
  limits: Limits = coverLimits,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.whole);
  let at = url;
  for (let step = 0; step <= limits.redirects; step += 1) {
    checkReach(at, reach);
    const response = await ask(at, reach, limits, signal);
    if (!redirects.has(response.statusCode ?? 0)) return imageIn(response, limits);
    response.destroy();
    const { location } = response.headers;
    if (!location || !URL.canParse(location, at)) throw new NoImage('a redirect to nowhere');
    at = new URL(location, at);
  }
  throw new NoImage('too many redirects');
}

function ask(
  url: URL,
  reach: Reach,
  limits: Limits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request: ClientRequest = get(
    {
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: url.pathname + url.search,
      headers: {
        accept: 'image/avif,image/webp,image/png,image/jpeg',
        'user-agent': 'weread-garden',
      },
      lookup: lookupWithin(reach),
      signal,
    },
    (response) => {
      clearTimeout(timer);
      resolve(response);
    },
  );
  const timer = setTimeout(
    () => request.destroy(new Error(`no answer in ${limits.answer} ms`)),
    limits.answer,
  );
  request.on('error', (error) => {
    clearTimeout(timer);
    reject(error);
  });
  return promise;
}

async function imageIn(response: IncomingMessage, limits: Limits): Promise<Uint8Array> {
  try {
    const { statusCode, headers } = response;
    if (statusCode !== 200) throw new NoImage(`status ${statusCode}`);
    const type = headers['content-type'] ?? '';
    // Stores of files often have no better word for an image than that it is bytes.
    if (!/^(?:image\/|application\/octet-stream)/i.test(type)) throw new NoImage(`type ${type}`);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > limits.bytes) throw new NoImage(`more than ${limits.bytes} bytes`);
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

/** Whether nobody answered, as it is without a network. */
export const isSilence = (error: unknown) =>
  !(error instanceof NoImage) && !(error instanceof OutOfReach);
