import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page brings with it when it is opened, in bytes after gzip. Pictures aside. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/**
 * Weighs a page by its files, without a browser: the styles and modules that it names, and the
 * modules that those import before they run. What a script loads later, on demand, is not counted.
 *
 * @param folder The built site.
 * @param base Path that it was built for; begins and ends with `/`.
 * @param page The page's file, from the folder.
 * @throws Error if a file that the page names is not there.
 */
export async function weighPage(folder: string, base: string, page: string): Promise<PageWeight> {
  const html = await readFile(join(folder, page), 'utf8');
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const styles = tags.filter((tag) => /rel="stylesheet"/.test(tag)).map(addressIn);
  const scripts = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .map(addressIn);
  const inline = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
  const imported = inline.flatMap(([, code = '']) => importsOf(code, base));
  const fileOf = (address: string) => join(folder, address.slice(base.length));
  const modules = new Set<string>();
  const waiting = [...present(scripts), ...imported];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (modules.has(next)) continue;
    modules.add(next);
    waiting.push(...importsOf(await readFile(fileOf(next), 'utf8'), next));
  }
  const sum = async (addresses: Iterable<string>) => {
    let total = 0;
    for (const address of addresses) total += gzipSync(await readFile(fileOf(address))).length;
    return total;
  };
  return {
    html: gzipSync(html).length,
    css: await sum(new Set(present(styles))),
    js: await sum(modules),
  };
}

const addressIn = (tag: string) => /\b(?:src|href)="([^"]*)"/.exec(tag)?.[1];

const present = (addresses: readonly (string | undefined)[]) =>
  addresses.filter((address) => address !== undefined);

/** Addresses of the modules that one imports before it runs. */
function importsOf(code: string, from: string): string[] {
  const imports = code.matchAll(
    /\b(?:import|export)\s*(?:[\w*{][^"'()]*?from\s*)?["']([^"']+)["']/g,
  );
  return [...imports].map(([, name = '']) => new URL(name, `http://site${from}`).pathname);
}

/** Elements that load what they name; a link that a reader may follow is none of them. */
const loading =
  /<(?:script|img|source|iframe|audio|video|embed|object|use|image|input)\b[^>]*?\s(?:src|srcset|poster|data|href|xlink:href)\s*=\s*"([^"]*)"/g;
const linked = /<link\b(?![^>]*rel="canonical")[^>]*?\shref="([^"]*)"/g;
const inStyle = /url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g;
const inScript = /(?:\bfetch\(|\bimport\(?|\bfrom|\bnew Worker\(|\.src=)\s*["'`]([^"'`]*)/g;

const isForeign = (address: string) => /(?:^|[\s,])(?:https?:)?\/\/[^/\s]/i.test(address);

/** Addresses of other hosts from which a file of the site would load something, were it opened. */
export function foreignAddresses(file: string, text: string): string[] {
  const patterns = file.endsWith('.css')
    ? [inStyle]
    : file.endsWith('.js')
      ? [inScript]
      : [loading, linked, inStyle];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, first, second]) => first ?? second ?? '')
    .filter(isForeign);
}
