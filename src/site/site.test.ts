import { describe, expect, it } from 'vitest';
import { defineSite, inLanguage } from './site.ts';

/** What a reader without TypeScript may write. */
const define = (options: object) => defineSite(options);

describe('src/site.config.ts', () => {
  it('may leave everything out', () => {
    expect(defineSite({})).toMatchObject({
      language: 'zh-CN',
      strict: false,
      health: false,
      author: '',
    });
    expect(defineSite({}).title).not.toBe('');
  });

  it('says which settings are wrong, each on a line of its own', () => {
    const wrong = () =>
      define({ title: '', url: 'javascript:alert(1)', base: 'notes', langage: 'en' });
    expect(wrong).toThrow(/^src\/site\.config\.ts:\n/);
    expect(wrong).toThrow(/\n {2}title: /);
    expect(wrong).toThrow(/\n {2}url: /);
    expect(wrong).toThrow(/\n {2}base: /);
    expect(wrong).toThrow(/langage/);
  });

  it('refuses names that go round in a circle, and says which', () => {
    const rename = { tags: { a: 'b', b: 'a' }, authors: { 林溪: '林溪' } };
    expect(() => define({ rename })).toThrow(/\n {2}rename\.tags: .*a.*\n {2}rename\.tags: .*b/);
    expect(() => define({ rename })).toThrow(/\n {2}rename\.authors: .*林溪/);
    expect(() => define({ rename: { tag: {} } })).toThrow(/rename: .*tag/);
    expect(defineSite({ rename: { tags: { a: 'b' } } }).rename).toEqual({
      tags: { a: 'b' },
      categories: {},
      authors: {},
    });
  });

  it('names the language that it does not speak', () => {
    expect(() => define({ language: 'fr' })).toThrow(/language: .*zh-CN/);
  });
});

describe('the language that the environment names', () => {
  it('stands above the settings, and what is no language is told', () => {
    const site = defineSite({ language: 'zh-CN' });
    expect(inLanguage(site, 'en')).toEqual({ ...site, language: 'en' });
    expect(inLanguage(site, undefined)).toBe(site);
    expect(() => inLanguage(site, 'fr')).toThrow(/GARDEN_LANGUAGE: .*zh-CN/);
  });
});
