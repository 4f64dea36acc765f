import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { quoteInMarkdown } from './markdown.ts';

/** What a reader of the Markdown sees, and the kinds of node that he sees it by. */
function read(markdown: string) {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const kinds = new Set<string>();
  let text = '';
  visit(tree, (node) => {
    kinds.add(node.type);
    if (node.type === 'text') text += node.value;
    if (node.type === 'paragraph' || node.type === 'break') text += '|';
  });
  return { kinds: [...kinds].sort(), text };
}

const plain = ['blockquote', 'link', 'paragraph', 'root', 'text'];

describe('a quotation in Markdown', () => {
  it('is a block quote that ends in its source', () => {
    expect(quoteInMarkdown(['一。', '二。'], '林溪《山与河》', 'https://a.example/#1-2-3')).toBe(
      '> 一。\n>\n> 二。\n>\n> —— [林溪《山与河》](https://a.example/#1-2-3)\n',
    );
  });

  it.each([
    '# pkill http*',
    'CLONE_NEWNS_*_x',
    '<T> & &lt; <script>',
    '| a | b |',
    '1. 一',
    '2) 二',
    '- 一',
    '+ 二',
    '---',
    '===',
    '> 三',
    '[x](y) ![z]',
    '`code` ~~no~~ \\*',
    '```',
    '$x_1$ [^1]',
    '      缩进',
  ])('shows its words as they are: %s', (words) => {
    const { kinds, text } = read(quoteInMarkdown([words], '某《[书]*》', 'https://a.example/'));
    expect(kinds).toEqual(plain);
    expect(text).toBe(`|${words.trim()}|—— 某《[书]*》`);
  });

  it('keeps the line ends within a paragraph, and an address with brackets whole', () => {
    const markdown = quoteInMarkdown(['一\n- 二'], '书', 'https://a.example/(b)/#c d');
    expect(read(markdown).text).toBe('|一|- 二|—— 书');
    expect(markdown).toContain('(https://a.example/%28b%29/#c%20d)');
  });
});
