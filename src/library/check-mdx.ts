import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { noteComponents } from '../markdown/note-components.ts';
import { type NoteTree, readNoteTree } from '../markdown/note-syntax.ts';
import { type Problem, problem } from '../weread/problem.ts';
import type { Found } from './discover.ts';
import { bindingsOf, componentsOf, importsOf, type Module } from './mdx-names.ts';

export interface MdxCheck {
  /** Absent where the file's syntax is broken. */
  readonly read: NoteTree | undefined;
  /** Line of the file that the tree begins on, counted from 1. */
  readonly firstLine: number;
  /** Absolute paths of the files that it imports. */
  readonly needs: readonly string[];
  /** With any of these, the note would stop the build. */
  readonly problems: readonly Problem[];
}

/** What is wrong, and on which line of the file. */
class MdxFault extends Error {
  readonly line: number;
  constructor(reason: string, line = 1) {
    super(reason);
    this.line = line;
  }
}

/**
 * Reads an MDX note as Astro will: its own frontmatter parser, the same plugins, then its compiler.
 * What only shows when the page is made (a name that is not defined) is not found here.
 */
export async function checkMdx(file: Found): Promise<MdxCheck> {
  const needs: string[] = [];
  const wrong = (error: unknown): Problem => {
    const reason = error instanceof Error ? error.message : String(error);
    return problem('mdx-broken', { file: file.path, line: lineOf(error) }, { reason });
  };
  let read: NoteTree | undefined;
  try {
    checkName(file.path);
    const { parseFrontmatter } = await import('@astrojs/markdown-remark');
    const { frontmatter, content } = parseFrontmatter(await textOf(file), {
      frontmatter: 'empty-with-spaces',
    });
    read = readNoteTree(content, 'mdx');
    const { tree } = read;
    checkNames(tree);
    for (const { source, line } of [...layoutOf(frontmatter), ...importsIn(tree)]) {
      const needed = localImport(source, file.absolute);
      if (needed !== undefined) needs.push(needed);
      if (!isResolved(source, needed, file.absolute)) {
        throw new MdxFault(`cannot find what it imports: ${source.slice(0, 80)}`, line);
      }
    }
    await compile(content, file.absolute, frontmatter);
    return { read, firstLine: 1, needs, problems: [] };
  } catch (error) {
    return { read, firstLine: 1, needs, problems: [wrong(error)] };
  }
}

/** Astro takes these signs in a module's path for the end of it, and asks for `.mdx` as such. */
function checkName(path: string): void {
  const sign = /[?#%]/.exec(path)?.[0];
  if (sign) throw new MdxFault(`the path of an .mdx file must not have ${sign} in it`);
  if (!path.endsWith('.mdx')) throw new MdxFault('the name must end in .mdx, in small letters');
}

async function textOf({ absolute }: Found): Promise<string> {
  const bytes = await readFile(absolute);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MdxFault('an .mdx file must be saved as UTF-8');
  }
}

/** A component that nothing names, and a name that is given twice. */
function checkNames(tree: Root): void {
  const bound = new Set<string>();
  for (const { name, line } of modulesIn(tree).flatMap(bindingsOf)) {
    if (bound.has(name)) throw new MdxFault(`${name} is defined twice`, line);
    bound.add(name);
  }
  for (const { name, line } of componentsOf(tree)) {
    if (!bound.has(name) && !noteComponents.has(name)) {
      throw new MdxFault(`<${name}> is neither imported nor exported in this note`, line);
    }
  }
}

function modulesIn(tree: Root): Module[] {
  const modules: Module[] = [];
  visit(tree, 'mdxjsEsm', ({ data, position }) => {
    if (data?.estree) modules.push({ program: data.estree, line: position?.start.line ?? 1 });
  });
  return modules;
}

const importsIn = (tree: Root) => modulesIn(tree).flatMap(importsOf);

function layoutOf(frontmatter: Readonly<Record<string, unknown>>) {
  const { layout } = frontmatter;
  return typeof layout === 'string' ? [{ source: layout, line: 1 }] : [];
}

const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** Absolute path of what an import means on disk; nothing for a package. */
function localImport(source: string, importer: string): string | undefined {
  const path = source.replace(/\?.*$/s, '');
  if (/^\.\.?(?:\/|$)/.test(path)) return resolve(dirname(importer), path);
  if (path.startsWith('/')) return existsSync(path) ? path : join(process.cwd(), path);
  // Astro's MDX looks beside the note too.
  const beside = join(dirname(importer), path);
  return extname(path) !== '' && existsSync(beside) ? beside : undefined;
}

function isResolved(source: string, local: string | undefined, importer: string): boolean {
  if (local !== undefined) {
    const names = [local, local.replace(/\.js(x?)$/, '.ts$1'), join(local, 'index')];
    return names.some((name) => endings.some((ending) => isFile(name + ending)));
  }
  if (isBuiltin(source) || source.startsWith('astro:')) return true;
  try {
    createRequire(importer).resolve(source.replace(/\?.*$/s, ''));
    return true;
  } catch (error) {
    // A package for `import` alone is there all the same.
    return error instanceof Error && 'code' in error && error.code !== 'MODULE_NOT_FOUND';
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

let compiler: Promise<(content: string, file: string, data: object) => Promise<void>> | undefined;

async function compile(content: string, file: string, frontmatter: object): Promise<void> {
  compiler ??= makeCompiler();
  await (await compiler)(content, file, frontmatter);
}

/** Loaded for the first MDX note only: it brings the colouring of code along. */
async function makeCompiler() {
  const { mdxProcessor, shikiConfig } = await import('../markdown/processor.ts');
  const renderer = await mdxProcessor.createMdxRenderer?.(
    { syntaxHighlight: { type: 'shiki' }, shikiConfig, gfm: false, smartypants: false },
    { optimize: false, srcDir: new URL('..', import.meta.url), sourcemap: false },
  );
  return async (content: string, file: string, frontmatter: object): Promise<void> => {
    await renderer?.process(content, file, { ...frontmatter });
  };
}

function lineOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 1;
  if ('line' in error && typeof error.line === 'number') return Math.max(1, error.line);
  // At the end of a file, MDX says only in words where the element began that nobody closed.
  const inWords = error instanceof Error && /\((\d+):\d+-\d+:\d+\)/.exec(error.message)?.[1];
  if (inWords) return Math.max(1, Number(inWords));
  // js-yaml counts from 0, below the line with the three dashes.
  if ('mark' in error && typeof error.mark === 'object' && error.mark && 'line' in error.mark) {
    return typeof error.mark.line === 'number' ? error.mark.line + 1 : 1;
  }
  return 1;
}
