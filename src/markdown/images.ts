import type { Root as HastRoot } from 'hast';
import type { Image, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { FindShown, ShownReference } from '../garden/shown.ts';
import { fileKey } from './file-address.ts';
import { addressOfImage, isLocal, stateOfImage } from './local-image.ts';

/**
 * Shows an image that is not there as its text, and gives the others an address that Astro can
 * read: it would stop the whole build. Before Astro collects the images.
 */
export function markdownImages() {
  return async (tree: Root, file: VFile): Promise<void> => {
    inlineReferences(tree);
    const images: { image: Image; text: () => void }[] = [];
    visit(tree, 'image', (image, index, parent) => {
      if (index === undefined || !parent) return;
      const value = `![${image.alt ?? ''}](${image.url})`;
      const text = () => {
        parent.children[index] = { type: 'text', value };
      };
      images.push({ image, text });
    });
    for (const { image, text } of images) {
      if (await isShown(image.url, file)) image.url = addressOfImage(image.url);
      else text();
    }
  };
}

/** `![alt][name]` becomes `![alt](address)`. */
export function inlineReferences(tree: Root): void {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  visit(tree, 'imageReference', (reference, index, parent) => {
    const url = addresses.get(reference.identifier);
    if (index === undefined || !parent || url === undefined) return;
    const { alt = null, position, data } = reference;
    const image: Image = { type: 'image', url, alt, ...(position ? { position } : {}) };
    if (data) image.data = data;
    parent.children[index] = image;
    return SKIP;
  });
}

/** The same for `<img>` that a note has as HTML; Astro then takes it for one of Markdown's. */
export function htmlImages(find: FindShown) {
  return async (tree: HastRoot, file: VFile): Promise<void> => {
    const references = file.path === undefined ? [] : find(file.path);
    const images: { src: string | undefined; settle: (shown: boolean) => void }[] = [];
    visit(tree, 'element', (element, index, parent) => {
      const { src, alt } = element.properties;
      if (element.tagName !== 'img' || index === undefined || !parent) return;
      if (typeof src !== 'string') return;
      const found = addressFor(src, references);
      const settle = (shown: boolean) => {
        if (shown && found !== undefined) {
          element.properties['src'] = addressOfImage(found);
          if (isLocal(found)) collect(decodeURI(addressOfImage(found)), file);
        } else {
          parent.children[index] = { type: 'text', value: `![${alt ?? ''}](${src})` };
        }
      };
      images.push({ src: found, settle });
    });
    for (const { src, settle } of images) {
      settle(src !== undefined && (await isShown(src, file)));
    }
  };
}

/** Where the image is that a note names; nothing where that is not to be shown. */
function addressFor(src: string, references: readonly ShownReference[]): string | undefined {
  const key = fileKey(src, true);
  if (key === undefined) return src;
  const found = references.find((reference) => reference.key === key)?.shown;
  if (found?.kind === 'image') return found.url;
  // Markdown's own images have their addresses by now.
  return isShownIn(references, src) ? src : undefined;
}

function isShownIn(references: readonly ShownReference[], url: string): boolean {
  return references.some(({ shown }) => {
    if (shown.kind === 'note') return isShownIn(shown.references, url);
    return shown.kind === 'image' && shown.url === url;
  });
}

function collect(path: string, file: VFile): void {
  file.data.astro ??= {};
  const { localImagePaths = [] } = file.data.astro;
  if (!localImagePaths.includes(path)) file.data.astro.localImagePaths = [...localImagePaths, path];
}

/** A text that is no file's, as a thought, shows no images: it could call on another host. */
async function isShown(url: string, file: VFile): Promise<boolean> {
  if (file.path === undefined) return false;
  const state = await stateOfImage(url, file.path);
  return state === 'elsewhere' || state === 'there';
}
