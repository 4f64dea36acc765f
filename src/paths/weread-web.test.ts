import { expect, it } from 'vitest';
import { weReadWeb } from './weread-web.ts';

// Pairs that the plugin has printed: nine digits at a time, and an imported book's letters.
it.each([
  ['3300004399', '38e32600813ab6837g019009'],
  [
    'CB_5ud9Ax99ICSl6jf6kf3Ll4xj',
    'dbd42f73643425f35756439417839394943536c366a66366b66334c6c34786a3b8',
  ],
])('the web reader calls book %s as the plugin says', (id, name) => {
  expect(weReadWeb(id)).toBe(`https://weread.qq.com/web/reader/${name}`);
});
