import { rehypeHeadingIds, rehypeShiki, unified } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { stringsFor } from '../i18n/strings.ts';
import { readSettings } from '../site/settings.ts';
import { htmlImages, markdownImages } from './images.ts';
import { ownIds } from './own-ids.ts';
import { taskLabels } from './task-label.ts';

/** Code in light and dark: both colours are in the page, the theme's CSS chooses. */
export const shikiConfig = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
} as const;

/** HTML that a note may hold, beyond what GitHub allows in a comment: none. */
const schema: Options = {
  ...defaultSchema,
  // Astro resolves images after this, and finds them by their address.
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'] },
};

/**
 * How Markdown of the reader's own becomes HTML: GFM by remark-gfm; raw HTML is read, then
 * everything is sanitised, then code is coloured (so that its colours pass). Headings get plain ids.
 */
export const markdownProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [remarkGfm, markdownImages],
  // The sanitiser adds the prefix that keeps a note's ids from shadowing the page's own.
  remarkRehype: {
    clobberPrefix: '',
    footnoteLabel: stringsFor(readSettings().site.language).notes.footnotes,
    footnoteBackContent: '↩',
  },
  rehypePlugins: [
    rehypeRaw,
    [rehypeSanitize, schema],
    taskLabels,
    htmlImages,
    [rehypeShiki, shikiConfig],
    rehypeHeadingIds,
    ownIds,
  ],
});

/** MDX is the reader's own program and is trusted as such; only its Markdown is like the above. */
export const mdxProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [remarkGfm, markdownImages],
  rehypePlugins: [taskLabels, rehypeHeadingIds, ownIds],
});
