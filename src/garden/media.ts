/** What a file beside the notes can be shown as; nothing where it can only be linked to. */
export type Media = 'image' | 'audio' | 'video' | 'document';

/** The kinds that Obsidian shows. */
const endings: readonly (readonly [Media, RegExp])[] = [
  ['image', /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i],
  ['audio', /\.(?:3gp|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['video', /\.(?:mkv|mov|mp4|ogv|webm)$/i],
  ['document', /\.pdf$/i],
];

export function mediaOf(file: string): Media | undefined {
  return endings.find(([, ending]) => ending.test(file))?.[0];
}

export const isImage = (file: string) => mediaOf(file) === 'image';
