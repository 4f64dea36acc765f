import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { stringsFor } from './src/i18n/strings.ts';
import { markdownProcessor, mdxProcessor, shikiConfig } from './src/markdown/processor.ts';
import { devSearch } from './src/search/dev-search.ts';
import { bundledPagefind } from './src/search/pagefind-client.ts';
import { bundledSite } from './src/site/browser-site.ts';
import { bundles } from './src/site/bundles.ts';
import { healthPage } from './src/site/health-page.ts';
import { putAtHand } from './src/site/loaders-at-hand.ts';
import { pageEnvironment } from './src/site/page-environment.ts';
import { plainModules } from './src/site/plain-modules.ts';
import { robots } from './src/site/robots.ts';
import { savedAtOnce } from './src/site/saved-at-once.ts';
import { readSettings } from './src/site/settings.ts';
import { siteLoaders } from './src/site/site-loaders.ts';
import { unwatched } from './src/site/unwatched.ts';
import { webFont } from './src/site/web-font.ts';

const settings = readSettings();
const { address, out, outputCache } = settings;
const { integration: saving, takeIn } = savedAtOnce();
putAtHand(siteLoaders(settings, takeIn));

export default defineConfig({
  ...(address.url ? { site: address.url } : {}),
  base: address.base,
  outDir: out,
  cacheDir: join(outputCache, 'astro'),
  trailingSlash: 'always',
  markdown: { processor: markdownProcessor, syntaxHighlight: false },
  integrations: [
    mdx({
      extendMarkdownConfig: false,
      processor: mdxProcessor,
      syntaxHighlight: { type: 'shiki' },
      shikiConfig,
    }),
    bundles(),
    devSearch(settings),
    healthPage(settings),
    pageEnvironment(),
    plainModules(settings.root, stringsFor(settings.site.language)),
    robots(settings),
    saving,
    webFont(settings),
  ],
  // A page begins to load when the pointer, or a finger, rests on its link.
  prefetch: { prefetchAll: true },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    server: { watch: { ignored: unwatched(settings) } },
    // A script within each of thousands of pages would be loaded with each of them.
    build: { assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined) },
    plugins: [bundledPagefind(), bundledSite(settings)],
    // The worker of the search loads some of its modules only when it needs them.
    worker: { format: 'es', plugins: () => [bundledPagefind()] },
  },
});
