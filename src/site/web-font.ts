import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Settings } from './settings.ts';

/** The font that `src/styles/web-font.css` names. Who wants it installs it: nobody else carries it. */
const fontPackage = '@fontsource-variable/noto-serif-sc';

/**
 * Puts a Chinese serif on every page, in parts: a browser fetches those that have the page's
 * characters. Astro's own fonts would write all hundred parts into the HTML of every page, and its
 * `npm` provider takes the files from a foreign host.
 */
export function webFont({ site }: Pick<Settings, 'site'>): AstroIntegration {
  return {
    name: 'web-font',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        if (site.webFont) injectScript('page-ssr', "import '/src/styles/web-font.css';");
      },
    },
  };
}

/** The package that the settings ask for, where it is not installed. */
export function lackingFont({ site, root }: Pick<Settings, 'site' | 'root'>): string | undefined {
  if (!site.webFont) return undefined;
  try {
    createRequire(join(root, 'package.json')).resolve(`${fontPackage}/package.json`);
    return undefined;
  } catch {
    return fontPackage;
  }
}
