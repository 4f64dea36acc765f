import type { Text } from 'mdast';
import type { VFile } from 'vfile';

/** Whether the writer has put a backslash before a text, so that its first sign is only a sign. */
export function isEscaped({ position }: Text, file: VFile): boolean {
  const at = position?.start.offset;
  return at !== undefined && String(file.value).charAt(at) === '\\';
}
