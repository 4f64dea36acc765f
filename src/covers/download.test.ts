import { describe, expect, it } from 'vitest';
import { download, isSilence } from './download.ts';
import { publicNetwork } from './reach.ts';
import { anywhere, imageHost, picture, shortLimits, silentOrigin } from './testing/image-host.ts';

const jpeg = await picture(90, 120);

const failure = (url: string, reach = anywhere) =>
  download(new URL(url), reach, shortLimits).then(
    () => 'an image',
    (error: unknown) => `${isSilence(error) ? 'silence' : String(error)}`,
  );

describe('the download of a cover', () => {
  it('brings the bytes of an image, also from where a redirect leads', async () => {
    const { origin, asked } = await imageHost(({ url }, response) => {
      if (url === '/moved?size=1') response.writeHead(302, { location: '/a.jpg' }).end();
      else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg);
    });
    const bytes = await download(new URL(`${origin}/moved?size=1`), anywhere, shortLimits);
    expect(Buffer.from(bytes).equals(jpeg)).toBe(true);
    expect(asked).toEqual(['/moved?size=1', '/a.jpg']);
  });

  it('takes nothing but an image, and no more than it may', async () => {
    const { origin } = await imageHost(({ url }, response) => {
      if (url === '/gone') response.writeHead(404, { 'content-type': 'image/jpeg' }).end(jpeg);
      else if (url === '/round') response.writeHead(301, { location: '/round' }).end();
      else if (url === '/nowhere') response.writeHead(301).end();
      else if (url === '/file') response.writeHead(301, { location: 'file:///etc/hosts' }).end();
      else if (url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      else {
        // It does not say how much it sends.
        response.writeHead(200, { 'content-type': 'image/png' });
        for (let n = 0; n < 8; n += 1) response.write(Buffer.alloc(65_536));
        response.end();
      }
    });
    expect(await failure(`${origin}/gone`)).toContain('404');
    expect(await failure(`${origin}/round`)).toContain('redirects');
    expect(await failure(`${origin}/nowhere`)).toContain('nowhere');
    expect(await failure(`${origin}/file`)).toContain('OutOfReach');
    expect(await failure(`${origin}/page`)).toContain('text/html');
    expect(await failure(`${origin}/endless`)).toContain('200000');
  });

  it('knows silence: nobody there, no answer, an answer that never ends', async () => {
    const { origin } = await imageHost(({ url }, response) => {
      if (url === '/slow') return;
      response.writeHead(200, { 'content-type': 'image/png' }).write('x');
    });
    expect(await failure(await silentOrigin())).toBe('silence');
    expect(await failure(`${origin}/slow`)).toBe('silence');
    expect(await failure(`${origin}/unending`)).toBe('silence');
  });

  it('asks nobody of this machine or its network', async () => {
    const { origin, asked } = await imageHost((_, response) => response.end());
    const elsewhere = { ...publicNetwork, allowsPort: () => true };
    expect(await failure(`${origin}/a.jpg`, elsewhere)).toContain('OutOfReach');
    expect(await failure(`${origin.replace('127.0.0.1', 'localhost')}/a.jpg`, elsewhere)).toContain(
      'OutOfReach',
    );
    expect(asked).toEqual([]);
  });
});
