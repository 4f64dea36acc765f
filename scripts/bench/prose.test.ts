import { beforeAll, expect, it } from 'vitest';
import { Author } from './prose.ts';
import { Random } from './random.ts';
import { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await Vocabulary.read();
});

function passages(seed: number, books: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: books }, () => new Author(vocabulary, random)).flatMap((author) =>
    Array.from({ length: 60 }, () => author.passage(random)),
  );
}

it('is the same for the same seed', () => {
  expect(passages(3, 2)).toEqual(passages(3, 2));
  expect(passages(4, 2)).not.toEqual(passages(3, 2));
});

it('has the length, the characters and the frequencies of what readers mark', () => {
  const texts = passages(1, 100);
  const text = texts.join('');
  expect(text.length / texts.length).toBeGreaterThan(65);
  expect(text.length / texts.length).toBeLessThan(95);
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length;
  expect(share(/的/g)).toBeGreaterThan(0.03);
  expect(share(/的/g)).toBeLessThan(0.07);
  expect(share(/[A-Za-z]/g)).toBeGreaterThan(0.05);
  expect(new Set(text.match(/\p{Script=Han}/gu)).size).toBeGreaterThan(3500);
  const traditional = texts.filter((one) => /[這個們來時過對說後於國為會]/.test(one));
  expect(traditional.length / texts.length).toBeGreaterThan(0.08);
  expect(traditional.length / texts.length).toBeLessThan(0.3);
});

it('repeats itself seldom', () => {
  const runs = passages(2, 40).flatMap((text) => text.match(/\p{Script=Han}{8}/gu) ?? []);
  expect(new Set(runs).size / runs.length).toBeGreaterThan(0.99);
});
