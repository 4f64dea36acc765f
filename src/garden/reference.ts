import { z } from 'zod';

/** A place in an own note that names something of the vault. */
export const referenceSchema = z.object({
  /** `wiki`: `[[…]]`, or a component of MDX; `path`: a Markdown link to a file. */
  form: z.enum(['wiki', 'path']),
  /** What is named is to be shown here, not only linked. */
  embed: z.boolean(),
  /** File, path, alias, title or id; empty for the note itself. */
  name: z.string(),
  heading: z.string().optional(),
  /** Without `^`. */
  block: z.string().optional(),
  /** Line of the note's body, counted from 1. */
  line: z.int().positive(),
  /** The sentence that it stands in, or the words beside it; plain text. */
  sentence: z.string(),
});

export type Reference = z.infer<typeof referenceSchema>;

/** What a reference names, whatever it is shown as. */
export type Named = Pick<Reference, 'form' | 'embed' | 'name' | 'heading' | 'block'>;

/** The same for all references of a note that name the same thing in the same way. */
export function referenceKey({ form, embed, name, heading, block }: Named): string {
  return JSON.stringify([form, embed, name, heading ?? null, block ?? null]);
}

/** What stands in a note beside its words. */
export const outlineSchema = z.object({
  references: z.array(referenceSchema),
  /** Ids that the writer gave to blocks, without `^`. */
  blocks: z.array(z.string()),
});

export type Outline = z.infer<typeof outlineSchema>;

/** The reference as the writer typed it, more or less: what a problem names. */
export function asTyped({ form, embed, name, heading, block }: Named): string {
  const below = block !== undefined ? `#^${block}` : heading !== undefined ? `#${heading}` : '';
  return form === 'wiki' ? `${embed ? '!' : ''}[[${name}${below}]]` : name + below;
}
