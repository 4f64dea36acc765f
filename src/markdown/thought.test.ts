import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderThought } from './thought.ts';

const render = (text: string, anchor = 't1') => renderThought(text, anchor);

/** The elements that a browser makes of HTML, in order. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

describe('a thought', () => {
  it('shows each line end that its writer typed', async () => {
    expect(await render('第一行\n第二行')).toMatch(/第一行<br>\s*第二行/);
    expect(await render('一段。\n\n又一段。')).toMatch(/<p>一段。<\/p>\s*<p>又一段。<\/p>/);
  });

  it('may use Markdown', async () => {
    const html = await render('**重要**：见 `code` 和 [链接](https://example.com/)');
    expect(html).toContain('<strong>重要</strong>');
    expect(html).toContain('<code>code</code>');
    expect(html).toContain('href="https://example.com/"');
  });

  it('may have marks; a dollar is money, and `#` and `%%` are signs', async () => {
    expect(await render('==重点==')).toContain('<mark>重点</mark>');
    const words = '$x$ #标签 %%字%% 字 ^id';
    expect((await render(words)).trim()).toBe(`<p>${words}</p>`);
  });

  it('goes the short way only for words that Markdown leaves alone', async () => {
    const plain = '只是“几句话”，没有别的；It’s "fine" = 100%?';
    expect(await render(plain)).toBe(`<p>${plain}</p>`);
  });

  it('goes the short way never with a sign that could be more than itself', async () => {
    const sign = fc.constantFrom(
      '<',
      '>',
      '&',
      '\\',
      '`',
      '*',
      '_',
      '[',
      '!',
      '\n',
      'a',
      '&lt;',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 12 }), async (signs) => {
        const html = await render(signs.join(''));
        for (const { tagName, properties } of elementsOf(html)) {
          expect(tagName).toMatch(
            /^(?:a|p|br|em|strong|code|pre|span|blockquote|ul|ol|li|h\d|hr)$/,
          );
          expect(Object.keys(properties).join()).not.toMatch(/^on|src/i);
        }
        const readBack = html.replace(/<[^>]*>/g, '');
        expect(readBack).not.toMatch(/<|&(?!#x?[\da-f]+;|[a-z]+;)/i);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    '<script>window.hacked = 1</script>',
    '<img src=x onerror="window.hacked = 1">',
    '<a href="javascript:window.hacked=1">x</a>',
    '[x](javascript:window.hacked=1)',
    '[x](JaVaScRiPt:window.hacked=1)',
    '<javascript:window.hacked=1>',
    '<iframe src="https://example.com"></iframe>',
    '<style>body { display: none }</style>',
    '<svg onload="window.hacked=1"><script>1</script></svg>',
    '<p onclick="window.hacked = 1" style="position: fixed">x</p>',
    '<form action="https://example.com"><input name="q"></form>',
    '</div></article><script>1</script>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=1&gt;">',
    '<meta http-equiv="refresh" content="0; url=https://example.com">',
    '<base href="https://example.com">',
  ])('lets nothing through that runs, frames or restyles: %s', async (text) => {
    const html = await render(`想法 ${text}`);
    for (const { tagName, properties } of elementsOf(html)) {
      expect(tagName).not.toMatch(/^(?:script|iframe|style|svg|math|form|meta|base|object|embed)$/);
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^(?:on|style)/i);
        expect(String(value)).not.toMatch(/^\s*javascript:/i);
      }
    }
    expect(html).toContain('想法');
    expect(html.match(/<\/div>/g) ?? []).toHaveLength(0);
  });

  it('shows an image as its text: it would call on another host', async () => {
    const html = await render(
      '![图](https://example.com/x.png) <img src="https://example.com/y.png">',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('https://example.com/x.png');
    expect(html).toContain('https://example.com/y.png');
  });

  it('keeps the ids of two thoughts on one page apart', async () => {
    const text = '# 标题\n\n看[^1]\n\n[^1]: 注脚';
    const ids = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const one = ids(await render(text, 't1'));
    const two = ids(await render(text, 't2'));
    expect(one.length).toBeGreaterThan(2);
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
  });
});
