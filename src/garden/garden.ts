import { type Problem, problem } from '../weread/problem.ts';
import { type GardenNote, type Ground, type Heading, namesOf, type Thing } from './ground.ts';
import { NameIndex } from './name-index.ts';
import { strictness } from './name-key.ts';
import { PassageIndex } from './passage-index.ts';
import { asTyped, type Reference } from './reference.ts';
import type { Resolution, Resolved } from './resolution.ts';
import { type FoundByName, Vault } from './vault.ts';

export interface Garden {
  /** What each note names, by its slug. */
  readonly references: ReadonlyMap<string, readonly Resolved[]>;
  readonly problems: readonly Problem[];
}

/** A name that has been found, below which something more is named. */
interface Pending {
  readonly reference: Reference;
  readonly settle: (resolution: Resolution) => void;
}

/** Finds what every note's references lead to. A reference that leads nowhere is a problem. */
export async function plantGarden(ground: Ground): Promise<Garden> {
  const vault = new Vault(namesOf(ground));
  const below = { note: new Map<string, Pending[]>(), book: new Map<string, Pending[]>() };
  const resolutions = new Map<Reference, Resolution>();

  for (const note of ground.notes) {
    for (const reference of note.outline.references) {
      const settle = (resolution: Resolution) => resolutions.set(reference, resolution);
      const named = byName(reference, note, vault);
      if (named.kind !== 'found' || isWhole(reference)) settle(named);
      else {
        const { target } = named;
        if (target.kind === 'note') push(below.note, target.slug, { reference, settle });
        else if (target.kind === 'book') push(below.book, target.book, { reference, settle });
        else settle(named);
      }
    }
  }
  const notes = new Map(ground.notes.map((note) => [note.slug, note]));
  for (const [slug, pending] of below.note) {
    const blocks = notes.get(slug)?.outline.blocks ?? [];
    const headings = pending.some(({ reference }) => reference.heading !== undefined)
      ? await ground.readHeadings(slug)
      : [];
    for (const { reference, settle } of pending) settle(inNote(slug, reference, headings, blocks));
  }
  for (const [id, pending] of below.book) {
    const places = new PassageIndex(await ground.readBook(id));
    for (const { reference, settle } of pending) settle(inBook(reference, places));
  }

  const references = new Map<string, Resolved[]>();
  const problems: Problem[] = [];
  for (const note of ground.notes) {
    const resolved = note.outline.references.flatMap((reference) => {
      const resolution = resolutions.get(reference);
      return resolution ? { reference, resolution } : [];
    });
    if (resolved.length > 0) references.set(note.slug, resolved);
    for (const one of resolved) {
      const found = problemOf(one, note);
      if (found) problems.push(found);
    }
  }
  return { references, problems };
}

/** Nothing below what is named is named. */
const isWhole = ({ heading, block }: Reference) => heading === undefined && block === undefined;

function byName(reference: Reference, note: GardenNote, vault: Vault<Thing>): Resolution {
  if (reference.name === '') {
    return { kind: 'found', target: { kind: 'note', slug: note.slug } };
  }
  const found = findName(reference, note, vault);
  switch (found.kind) {
    case 'one':
      return found.named.target;
    case 'several': {
      const shown = found.named.filter(({ hidden }) => !hidden);
      const [only] = shown;
      // A private note must not even make a public name doubtful.
      if (only && shown.length === 1) return only.target;
      return shown.length === 0
        ? { kind: 'hidden' }
        : { kind: 'ambiguous', files: shown.flatMap(({ files }) => files.slice(0, 1)) };
    }
    case 'none':
      return { kind: 'broken', nearest: [...vault.nearest(lastOf(reference.name))] };
    default:
      return found satisfies never;
  }
}

/** Markdown's own links are relative to their note; what they don't find is looked for as a name. */
function findName(
  { form, name }: Reference,
  { file }: GardenNote,
  vault: Vault<Thing>,
): FoundByName<Thing> {
  if (form === 'path' && !/^\.{0,2}\//.test(name)) {
    const beside = vault.find(`./${name}`, file);
    if (beside.kind !== 'none') return beside;
  }
  const found = vault.find(name, file);
  // Markdown links that step up are often written from the vault's top.
  return found.kind === 'none' && form === 'path'
    ? vault.find(name.replace(/^(?:\.{1,2}\/)+/, ''), file)
    : found;
}

const lastOf = (name: string) => name.split('/').at(-1) || name;

function inNote(
  slug: string,
  { heading, block }: Reference,
  headings: readonly Heading[],
  blocks: readonly string[],
): Resolution {
  if (block !== undefined) {
    const own = blocks.find((id) => id.toLowerCase() === block.toLowerCase());
    if (own === undefined) return { kind: 'broken', nearest: [] };
    return { kind: 'found', target: { kind: 'note', slug, anchor: `^${own}` } };
  }
  const titles = new NameIndex<Heading>();
  for (const one of headings) titles.add(one.text, one);
  for (const how of strictness) {
    const [found] = titles.find(heading ?? '', how);
    if (!found) continue;
    const { anchor, text } = found;
    return { kind: 'found', target: { kind: 'note', slug, anchor, heading: text } };
  }
  return { kind: 'broken', nearest: headings.slice(0, 3).map(({ text }) => text) };
}

function inBook({ heading, block }: Reference, places: PassageIndex): Resolution {
  const target = block === undefined ? places.heading(heading ?? '') : places.block(block);
  return target ? { kind: 'found', target } : { kind: 'broken', nearest: [] };
}

function problemOf({ reference, resolution }: Resolved, note: GardenNote): Problem | undefined {
  const place = { file: note.file, line: note.linesBefore + reference.line };
  const link = asTyped(reference).slice(0, 80);
  switch (resolution.kind) {
    case 'found':
      return undefined;
    case 'hidden':
      // It may be read by others: what is private is not even named.
      return problem('link-hidden', place);
    case 'broken': {
      if (reference.embed && reference.form === 'path') {
        return problem('image-missing', place, { url: reference.name.slice(0, 80) });
      }
      const nearest = resolution.nearest.join('、');
      return problem('link-broken', place, { link, nearest });
    }
    case 'ambiguous':
      return problem('link-ambiguous', place, { link, files: resolution.files.join('、') });
    default:
      return resolution satisfies never;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
