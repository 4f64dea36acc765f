import type { Block, Field } from './block.ts';
import type { Ledger } from './claim.ts';
import { type Comment, hasWords } from './comment.ts';
import { Desk } from './desk.ts';
import { takeFrames } from './frame.ts';
import { type Line, type Marked, readMarks } from './line.ts';
import { outlook } from './outlook.ts';
import { settlePassage } from './passage.ts';
import { type PluginBlock, pluginBlocks } from './plugin-block.ts';
import { takeCallout } from './read-callout.ts';
import { Comments } from './read-comment.ts';
import { takeLiked } from './read-liked.ts';
import { takeItem, takeLabel, takeTime } from './read-list.ts';
import { takeSign } from './read-sign.ts';
import { takePlain, takeQuoted } from './read-text.ts';
import { survey } from './survey.ts';

export interface Scanned {
  readonly blocks: readonly Block[];
  /** Of the metadata. */
  readonly fields: readonly Field[];
  /** Code of Obsidian's plugins, which shows nothing outside Obsidian. */
  readonly plugins: readonly PluginBlock[];
  /** What the reader has set into the file to be hidden. */
  readonly comments: readonly Comment[];
  /** First line of an export that lost its beginning. */
  readonly truncated: number | undefined;
}

/**
 * Reads an export's lines into blocks, by line and sign. Markdown's own rules don't hold here: a
 * highlight's second line may look like a heading, a list or a rule. A passage goes on until its id
 * or its time has closed it, or a line stands apart from it.
 */
export function scan(lines: readonly Line[], ledger: Ledger): Scanned {
  const plugins = pluginBlocks(lines);
  const hidden = new Set(plugins.flatMap(({ lines: inner }) => inner.map(({ number }) => number)));
  for (const number of hidden) ledger.claim(number, 'named');
  const shown = hidden.size === 0 ? lines : lines.filter(({ number }) => !hidden.has(number));
  const marked = shown.map(readMarks);
  const surveyed = survey(marked);
  const ahead = outlook(marked, surveyed);
  const desk = new Desk(surveyed, ledger);
  const comments = new Comments(marked);
  const found: Comment[] = [];
  for (let index = 0; index < marked.length; index += 1) {
    const line = marked[index];
    if (!line) break;
    desk.ahead = ahead[index] ?? 'new';
    desk.next = marked[index + 1];
    const end = line.blank ? undefined : comments.endOf(index, line, desk);
    if (end !== undefined) {
      found.push(hide(marked.slice(index, end + 1), ledger));
      index = end;
      continue;
    }
    if (line.blank) ledger.claim(line.number, 'blank');
    else takeLine(line, desk);
    desk.apart = line.blank;
  }
  desk.finish();
  for (const block of desk.blocks) if (block.type === 'passage') settlePassage(block);
  const fields = desk.metadata.flatMap((open) => open.fields);
  const tag = takeFrames(desk.blocks);
  if (tag !== undefined) fields.push({ line: desk.blocks[0]?.line ?? 1, key: 'tags', value: tag });
  return {
    blocks: desk.blocks,
    fields,
    plugins,
    comments: found.filter(hasWords),
    truncated: desk.truncated,
  };
}

/** Nothing shows it: Obsidian does not either. */
function hide(lines: readonly Marked[], ledger: Ledger): Comment {
  const comment = { lines: lines.map(({ number, raw }) => ({ number, text: raw })) };
  const claim = hasWords(comment) ? 'named' : 'rule';
  for (const { number, blank } of lines) ledger.claim(number, blank ? 'blank' : claim);
  return comment;
}

function takeLine(line: Marked, desk: Desk): void {
  if (!line.quoted) desk.listing = false;
  const taken =
    takeLiked(line, desk) ??
    takeCallout(line, desk) ??
    takeSign(line, desk) ??
    takeTime(line, desk) ??
    takeLabel(line, desk) ??
    takeItem(line, desk) ??
    (line.quoted ? takeQuoted(line, desk) : takePlain(line, desk));
  if (taken !== 'settled') desk.record(line, taken);
}
