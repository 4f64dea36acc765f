import type { Claim } from './claim.ts';
import { claimOf } from './claim-of.ts';
import type { Desk, Taken } from './desk.ts';
import { readFieldRow, readTagLine } from './field.ts';
import type { Marked } from './line.ts';

/** Lines before all highlights: tags, and what the official theme prints on top. */
export function takeBefore(line: Marked, desk: Desk): Taken | undefined {
  if (!desk.early) return undefined;
  if (readFieldRow(line.words)) {
    desk.beginMetadata('', line.number);
    return takeMetadata(line, desk);
  }
  const tags = readTagLine(line.words);
  if (tags !== undefined) {
    desk.beginMetadata('', line.number).set('tags', tags, line.number);
    desk.close();
    return 'metadata';
  }
  if (desk.blocks.length > 0 || !/^《.+》$/s.test(line.words)) return undefined;
  if (!desk.survey.official) return undefined;
  desk.beginMetadata(line.words, line.number).isHead = true;
  return 'metadata';
}

/** To 0.5.4 all before the last `---` was lost: what is left begins amid the metadata. */
export function takeField(line: Marked, desk: Desk): Taken {
  const words = desk.blocks.map((block) => (block.type === 'loose' ? block : undefined));
  const open = desk.beginMetadata('', line.number);
  if (desk.metadata.length === 1 && words.every((block) => block !== undefined)) {
    desk.truncated = words[0]?.line ?? line.number;
    const intro = words.map(({ raw }) => raw.trim()).join('\n');
    if (intro) open.set('简介', `…${intro}`, desk.truncated);
    for (const block of words) desk.ledger.claim(block.line, 'metadata');
    desk.blocks.length = 0;
  }
  return takeMetadata(line, desk) ?? desk.loose(line);
}

export function takeMetadata(line: Marked, desk: Desk): Claim | undefined {
  return desk.open?.at === 'metadata' && desk.open.read(line)
    ? claimOf(line, 'metadata')
    : undefined;
}
