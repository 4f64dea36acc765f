import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

const actions = (repository: string) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: repository,
});
const nothing = { env: {}, cname: undefined };

describe('the address of the site', () => {
  it('is the root of wherever it is served, where nobody says more', () => {
    expect(addressOf({}, nothing)).toEqual({ url: undefined, base: '/' });
  });

  it('is a user page in a repository of that name, in any letters', () => {
    for (const repository of ['reader/reader.github.io', 'Reader/Reader.GitHub.io']) {
      expect(addressOf({}, { env: actions(repository), cname: undefined })).toEqual({
        url: 'https://reader.github.io',
        base: '/',
      });
    }
  });

  it('is a project page in any other, spelled as the repository is', () => {
    expect(addressOf({}, { env: actions('Reader/My-Notes'), cname: undefined })).toEqual({
      url: 'https://reader.github.io',
      base: '/My-Notes/',
    });
  });

  it('does not derive from a repository’s name outside GitHub Actions', () => {
    const env = { GITHUB_REPOSITORY: 'reader/notes' };
    expect(addressOf({}, { env, cname: undefined }).base).toBe('/');
  });

  it('is the custom domain of public/CNAME, at its root', () => {
    for (const cname of [
      'books.example.com',
      '\uFEFF books.example.com\r\n',
      '# mine\n\nbooks.example.com\nother.example.com\n',
      'https://books.example.com/x',
    ]) {
      expect(addressOf({}, { env: actions('reader/notes'), cname })).toEqual({
        url: 'https://books.example.com',
        base: '/',
      });
    }
    expect(addressOf({}, { env: actions('reader/notes'), cname: '\n' }).base).toBe('/notes/');
  });

  it('obeys the settings before it derives, and the environment before the settings', () => {
    const around = { env: actions('reader/notes'), cname: 'c.example.com' };
    const site = { url: 'https://mine.example.com' };
    expect(addressOf(site, around)).toEqual({ url: site.url, base: '/' });
    expect(addressOf({ ...site, base: '/sub' }, around).base).toBe('/sub/');
    const env = { ...around.env, GARDEN_URL: 'https://env.example.com', GARDEN_BASE: 'env' };
    expect(addressOf({ ...site, base: '/sub' }, { ...around, env })).toEqual({
      url: 'https://env.example.com',
      base: '/env/',
    });
  });

  it('does not put GitHub’s folder behind another address', () => {
    const env = { ...actions('reader/notes'), GARDEN_URL: 'https://env.example.com' };
    expect(addressOf({}, { env, cname: undefined }).base).toBe('/');
  });

  it.each([
    ['/', '/'],
    ['//', '/'],
    ['notes', '/notes/'],
    ['//evil.example.com//x/', '/evil.example.com/x/'],
  ])('makes the folder %j out of %j', (given, base) => {
    expect(addressOf({}, { env: { GARDEN_BASE: given }, cname: undefined }).base).toBe(base);
  });
});
