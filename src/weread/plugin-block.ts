import { closesFence } from './fence.ts';
import type { Line } from './line.ts';

/** A fenced block of code that only a plugin of Obsidian's can read. */
export interface PluginBlock {
  /** As the fence names it. */
  readonly language: string;
  readonly lines: readonly Line[];
}

const fence = /^(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;
const plugins =
  /^(?:ad-[\w-]+|dataview(?:js)?|tasks|meta-bind[\w-]*|col|col-md|button|tracker|query|timeline|chronos|bases?|leaflet|media-slider)$/i;

/** Finds the code of Obsidian's plugins; templates print it about the metadata. */
export function pluginBlocks(lines: readonly Line[]): PluginBlock[] {
  const found: PluginBlock[] = [];
  /** Longest run of ticks that still has an end somewhere below, for each sign. */
  const closable = new Map<string, number>();
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (!text.startsWith('```') && !text.startsWith('~~~')) continue;
    const [, ticks = '', language = ''] = fence.exec(text) ?? [];
    if (ticks === '' || !plugins.test(language)) continue;
    const sign = ticks.charAt(0);
    if (ticks.length > (closable.get(sign) ?? Number.POSITIVE_INFINITY)) continue;
    const end = endOf(lines, index + 1, ticks);
    if (end === undefined) {
      closable.set(sign, ticks.length - 1);
      continue;
    }
    found.push({ language, lines: lines.slice(index, end + 1) });
    index = end;
  }
  return found;
}

function endOf(lines: readonly Line[], start: number, ticks: string): number | undefined {
  for (let index = start; index < lines.length; index += 1) {
    if (closesFence(lines[index]?.text ?? '', ticks)) return index;
  }
  return undefined;
}
