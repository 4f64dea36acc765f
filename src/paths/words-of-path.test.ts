import { describe, expect, it } from 'vitest';
import { wordsOfPath } from './words-of-path.ts';

describe('the question that a wrong address asks', () => {
  it.each([
    ['/my-notes/notes/%E5%AE%B9%E5%99%A8-%E7%BD%91%E7%BB%9C.html', '容器 网络'],
    ['/my-notes/books/27741281/c99/', ''],
    ['/my-notes/books/三体_黑暗森林/', '三体 黑暗森林'],
    ['/my-notes/', ''],
    ['/my-notes/no/such/page/', 'no such page'],
    ['/elsewhere/', 'elsewhere'],
    ['/my-notes/%E5%AE', ''],
    ['/my-notes/404.html', ''],
  ])('of %j is %j', (path, words) => {
    expect(wordsOfPath(path, '/my-notes/')).toBe(words);
  });

  it('is no longer than a line, and breaks no sign', () => {
    expect(wordsOfPath(`/${'𠮷'.repeat(500)}/`, '/')).toBe('𠮷'.repeat(60));
  });
});
