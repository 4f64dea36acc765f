import { describe, expect, it } from 'vitest';
import { citationsOf } from './citation.ts';
import { plantGarden } from './garden.ts';
import type { GardenNote, Ground } from './ground.ts';
import type { Reference } from './reference.ts';

const reference = (name: string, more: Partial<Reference> = {}): Reference => ({
  form: 'wiki',
  embed: false,
  name,
  line: 1,
  sentence: `说到${name}。`,
  ...more,
});

const note = (slug: string, references: readonly Reference[] = []): GardenNote => ({
  file: `${slug}.md`,
  slug,
  title: slug,
  aliases: [],
  outline: { references: [...references], blocks: ['Block-1'] },
  linesBefore: 4,
});

function ground(notes: readonly GardenNote[], more: Partial<Ground> = {}): Ground {
  return {
    notes,
    books: [],
    files: [],
    hidden: [],
    readBook: () => Promise.reject(new Error('no book was named')),
    readHeadings: async () => [{ anchor: 'eins', text: '一、开头' }],
    ...more,
  };
}

async function resolved(references: readonly Reference[], more: Partial<Ground> = {}) {
  const all = [note('a', references), note('b')];
  const garden = await plantGarden(ground(all, more));
  return (garden.references.get('a') ?? []).map(({ resolution }) =>
    resolution.kind === 'found' ? resolution.target : resolution.kind,
  );
}

describe('a garden', () => {
  it('finds notes, their headings and their blocks', async () => {
    expect(
      await resolved([
        reference('b'),
        reference('b', { heading: '一、 开头' }),
        reference('b', { block: 'block-1' }),
        reference('', { heading: '一开头' }),
        reference('b', { heading: '没有' }),
        reference('b', { block: '没有' }),
      ]),
    ).toEqual([
      { kind: 'note', slug: 'b' },
      { kind: 'note', slug: 'b', anchor: 'eins', heading: '一、开头' },
      { kind: 'note', slug: 'b', anchor: '^Block-1' },
      { kind: 'note', slug: 'a', anchor: 'eins', heading: '一、开头' },
      'broken',
      'broken',
    ]);
  });

  it('reads no book but those that a place is named of, and each of them once', async () => {
    const asked: string[] = [];
    const books = [
      { id: '1', title: '一', files: ['一.md'] },
      { id: '2', title: '二', files: ['二.md'] },
    ];
    await resolved(
      [reference('一'), reference('二', { block: '1-2-3' }), reference('二', { heading: 'x' })],
      {
        books,
        readBook: async (id) => {
          asked.push(id);
          throw new Error('gone');
        },
      },
    ).catch(() => undefined);
    expect(asked).toEqual(['2']);
  });

  it('lets nothing private be found, made doubtful, or offered', async () => {
    const hidden = [
      { file: 'x/b.md', title: '秘密', aliases: ['密'] },
      { file: '密图.png', title: '', aliases: [] },
    ];
    const all = [
      note('a', [
        reference('b'),
        reference('x/b'),
        reference('秘密', { heading: '任何' }),
        reference('密图.png', { embed: true }),
        reference('秘蜜'),
      ]),
      note('b'),
    ];
    const { references, problems } = await plantGarden(ground(all, { hidden }));
    expect(references.get('a')?.map(({ resolution }) => resolution)).toEqual([
      { kind: 'found', target: { kind: 'note', slug: 'b' } },
      { kind: 'hidden' },
      { kind: 'hidden' },
      { kind: 'hidden' },
      { kind: 'broken', nearest: [] },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/x\/b|秘密|密图/);
  });

  it('counts lines from the top of the file, and tells of what is like the name', async () => {
    const all = [note('a', [reference('容器网路', { line: 3 })]), note('容器网络')];
    const { problems } = await plantGarden(ground(all));
    expect(problems).toEqual([
      {
        rule: 'link-broken',
        place: { file: 'a.md', line: 7 },
        details: { link: '[[容器网路]]', nearest: '容器网络' },
      },
    ]);
  });

  it('is not led astray by names of objects', async () => {
    const all = [note('a', [reference('__proto__'), reference('constructor')]), note('__proto__')];
    const garden = await plantGarden(ground(all));
    const citations = citationsOf(garden, all);
    expect(Object.keys(citations.notes)).toEqual(['__proto__']);
    expect(garden.problems.map(({ details }) => details['link'])).toEqual(['[[constructor]]']);
  });
});

describe('a citation', () => {
  it('is told once for a sentence, and never of a note itself', async () => {
    const all = [
      note('a', [reference('b'), reference('b'), reference('a'), reference('')]),
      note('b'),
    ];
    const { notes } = citationsOf(await plantGarden(ground(all)), all);
    expect(notes).toEqual({
      b: [{ from: 'a', title: 'a', sentence: '说到b。', target: { kind: 'note', slug: 'b' } }],
    });
  });

  it('does not tell what a private file is called', async () => {
    const sentence = '说到b和绝密。';
    const all = [
      note('a', [reference('b', { sentence }), reference('绝密', { sentence })]),
      note('b'),
    ];
    const hidden = [{ file: '绝密.md', title: '', aliases: [] }];
    const { notes } = citationsOf(await plantGarden(ground(all, { hidden })), all);
    expect(notes['b']?.[0]?.sentence).toBe('说到b和…。');
  });
});
