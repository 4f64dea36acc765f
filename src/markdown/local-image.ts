import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What is known of an image by its address. `elsewhere`: it needs no file of the reader's beside
 * the note. `broken`: there is a file, but none that Astro can make an image of.
 */
export type ImageState = 'elsewhere' | 'there' | 'missing' | 'broken';

/** What Astro takes for an image, by the end of its name. */
const imageName = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;

/**
 * Looks for an image where Astro will: one that it can't find or read would stop the whole build.
 *
 * @param note Absolute path of the note that shows the image.
 */
export async function stateOfImage(url: string, note: string): Promise<ImageState> {
  const file = fileOfImage(url, note);
  if (file === undefined) return 'elsewhere';
  const found = await stat(file).catch(() => undefined);
  if (!found) return 'missing';
  return found.isFile() && (await isUsableImage(file)) ? 'there' : 'broken';
}

/** Whether Astro can make an image of a file. */
export async function isUsableImage(file: string): Promise<boolean> {
  if (!imageName.test(file)) return false;
  // Most libraries have no image to look at.
  const { imageMetadata } = await import('astro/assets/utils');
  return readFile(file)
    .then((bytes) => imageMetadata(bytes, file))
    .then(
      () => true,
      () => false,
    );
}

/** Whether an address means a file beside the note. */
export function isLocal(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(url);
}

/** Absolute path of an image's file; nothing where its address needs none. */
export function fileOfImage(url: string, note: string): string | undefined {
  return isLocal(url) ? join(dirname(note), decodeURI(addressOfImage(url))) : undefined;
}

/** The address as Astro can read it: it takes a query for a part of the name, and stops at `%zz`. */
export function addressOfImage(url: string): string {
  const plain = isLocal(url) ? url.replace(/[?#].*$/s, '') : url;
  try {
    decodeURI(plain);
    return plain;
  } catch {
    return plain.replace(/%/g, '%25');
  }
}
