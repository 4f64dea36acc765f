import { readTarget } from '../garden/link-text.ts';
import { type Named, referenceKey } from '../garden/reference.ts';
import { decoded } from '../paths/decoded.ts';
import { isLocal } from './local-image.ts';

/** What a Markdown link or image names of the vault; nothing where it leads elsewhere. */
export function fileAddress(url: string): { name: string; fragment: string } | undefined {
  if (!isLocal(url) || url === '' || url.startsWith('?')) return undefined;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return path === '' ? undefined : { name: decoded(path), fragment: decoded(fragment) };
}

/** @param embed It is to be shown: what stands behind `#` says how, not what. */
export function fileReference(url: string, embed: boolean): Named | undefined {
  const address = fileAddress(url);
  if (!address) return undefined;
  const { name, fragment } = address;
  const below = embed || fragment === '' ? {} : readTarget(`#${fragment}`);
  return { form: 'path', embed, ...below, name };
}

/** The same as the reference's own. */
export function fileKey(url: string, embed: boolean): string | undefined {
  const named = fileReference(url, embed);
  return named && referenceKey(named);
}
