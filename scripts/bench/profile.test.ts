import { expect, it } from 'vitest';
import { selfTimes } from './profile.ts';

it('names the functions that took most time themselves, of all threads', () => {
  const frame = (functionName: string, url: string, lineNumber: number) => ({
    functionName,
    url,
    lineNumber,
  });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('parse', 'file:///garden/src/weread/parse.ts', 9) },
      { id: 2, callFrame: frame('', 'file:///garden/src/weread/scan.ts', 0) },
      // The same function, called from elsewhere.
      { id: 3, callFrame: frame('parse', 'file:///garden/src/weread/parse.ts', 9) },
      { id: 4, callFrame: frame('(idle)', '', -1) },
    ],
    samples: [1, 2, 3, 4],
    timeDeltas: [30, 50, 40, 5],
  };
  const other = { nodes: profile.nodes, samples: [2, 4], timeDeltas: [30, 900] };
  expect(selfTimes([profile, other], 2)).toEqual([
    { place: '(anonymous) weread/scan.ts:1', share: 80 / 150 },
    { place: 'parse weread/parse.ts:10', share: 70 / 150 },
  ]);
});
