import type { AstroIntegration } from 'astro';

interface Modules {
  getModuleInfo(id: string): { importers: string[]; dynamicImporters: string[] } | null;
}

/** Styles of the project's own components, layouts and pages, as Vite names them. */
const ownStyle =
  /\/src\/(?:components|layouts|pages|styles)\/[^?]*\.(?:css$|astro\?.*\btype=style\b)/;

/**
 * Joins what pages share into few files. Left alone, each set of pages that share a style would have
 * a file of its own, as would each component that has a script: ten tags on each of thousands of pages.
 */
export function bundles(): AstroIntegration {
  return {
    name: 'bundles',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript }) => {
        injectScript('page', "import '/src/browser/every-page.client.ts';");
        const codeSplitting = { groups: [{ name: bundleOf, test: ownStyle }] };
        const output = { entryFileNames: '_astro/[hash].js' };
        updateConfig({
          vite: {
            environments: {
              prerender: { build: { rolldownOptions: { output: { codeSplitting } } } },
              client: { build: { rolldownOptions: { output } } },
            },
          },
        });
      },
    },
  };
}

/** What only a book's pages have is one file; what at least three kinds of page have, another. */
function bundleOf(style: string, modules: Modules): string | null {
  const pages = [...pagesWith(style, modules)];
  if (pages.every((page) => page.includes('/src/pages/books/'))) return 'book';
  return pages.length > 2 ? 'site' : null;
}

function pagesWith(style: string, modules: Modules): Set<string> {
  const seen = new Set([style]);
  const pages = new Set<string>();
  for (const id of seen) {
    if (/\/src\/pages\/[^?]*\.astro$/.test(id)) pages.add(id);
    else {
      const info = modules.getModuleInfo(id);
      for (const importer of info?.importers ?? []) seen.add(importer);
      for (const importer of info?.dynamicImporters ?? []) seen.add(importer);
    }
  }
  return pages;
}
