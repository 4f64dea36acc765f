import type { Size } from './cover-size.ts';

export interface CleanImage extends Size {
  /** WebP. */
  readonly bytes: Uint8Array;
}

/** Larger than any cover is shown, in pixels. */
const most = { width: 720, height: 960 };
/** What is smaller says nothing: a tracking dot, a broken thumbnail. */
const least = 24;
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/**
 * Makes an image of our own of bytes that somebody else sent: decoded whole, so that none is kept
 * that would break later; turned upright, its first picture alone, and nothing of what a camera wrote
 * into it.
 *
 * @throws Error if the bytes are no picture, or too large or small a one.
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage> {
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: 40_000_000, failOn: 'error', pages: 1 } as const;
  const { format, width, height } = await sharp(bytes, options).metadata();
  // An SVG may refer to files.
  if (!formats.has(format)) throw new Error(`${format} is no format of covers`);
  if (width < least || height < least) throw new Error(`only ${width} × ${height} pixels`);
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .resize({ ...most, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 92 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
