import { decoded } from '../paths/decoded.ts';
import { isLocal } from './local-image.ts';

/** What a Markdown link or image names of the vault; nothing where it leads elsewhere. */
export function fileAddress(url: string): { name: string; fragment: string } | undefined {
  if (!isLocal(url) || url === '' || url.startsWith('?')) return undefined;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return path === '' ? undefined : { name: decoded(path), fragment: decoded(fragment) };
}
