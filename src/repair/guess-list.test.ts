import { describe, expect, it } from 'vitest';
import { listGuesses } from './guess-list.ts';

const columns = ['check', 'line', 'column', 'guess', 'sure', 'others', 'context'];

describe('the list of guesses', () => {
  it('has a row for each, with a question mark where the reader should look', () => {
    const guesses = [
      { line: 1, column: 3, isSure: true, candidates: [{ character: '中', probability: 0.999 }] },
      {
        line: 3,
        column: 1,
        isSure: false,
        candidates: [
          { character: '不', probability: 0.6 },
          { character: '中', probability: 0.4 },
        ],
      },
      { line: 3, column: 2, isSure: false, candidates: [] },
    ];
    const list = listGuesses({ text: '网络中\n\n不\ufffd\t=1+1\n', guesses }, columns);
    expect(list.split('\n').map((row) => row.split('\t'))).toEqual([
      columns,
      ['', '1', '3', '中', '0.999', '', '…网络[中]  不  =1+…'],
      ['?', '3', '1', '不', '0.600', '中 0.400', '…网络中  [不]  =1+1 …'],
      ['?', '3', '2', '\ufffd', '', '', '…网络中  不[\ufffd] =1+1 …'],
      [''],
    ]);
  });
});
