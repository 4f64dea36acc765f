import { join } from 'node:path';
import { rehypeHeadingIds, rehypeShiki, unified } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { shownStore } from '../garden/shown-store.ts';
import { stringsFor } from '../i18n/strings.ts';
import { readSettings } from '../site/settings.ts';
import { htmlImages, markdownImages } from './images.ts';
import { ownIds } from './own-ids.ts';
import { showReferences } from './show-references.ts';
import { taskLabels } from './task-label.ts';
import { wikiLinks } from './wiki-link.ts';

/** Code in light and dark: both colours are in the page, the theme's CSS chooses. */
export const shikiConfig = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
} as const;

/** HTML that a note may hold, beyond what GitHub allows in a comment: none. */
const schema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'audio', 'figcaption', 'figure', 'video'],
  attributes: {
    ...defaultSchema.attributes,
    audio: ['src', 'controls', 'preload'],
    div: [...(defaultSchema.attributes?.['div'] ?? []), ['className', 'embedded-note']],
    figure: [['className', 'embedded-quotation', /^edge-[a-z]+$/]],
    p: [['className', 'embedded-heading', 'embedded-source']],
    span: [['className', 'dead-link']],
    video: ['src', 'controls', 'preload'],
  },
  // Astro resolves images after this, and finds them by their address.
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'] },
};

const settings = readSettings();
const references = shownStore(join(settings.cache, 'links')).read;

/**
 * How Markdown of the reader's own becomes HTML: GFM by remark-gfm; raw HTML is read, then
 * everything is sanitised, then code is coloured (so that its colours pass). Headings get plain ids.
 */
export const markdownProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [remarkGfm, wikiLinks, [showReferences, references], markdownImages],
  // The sanitiser adds the prefix that keeps a note's ids from shadowing the page's own.
  remarkRehype: {
    clobberPrefix: '',
    footnoteLabel: stringsFor(settings.site.language).notes.footnotes,
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
  remarkPlugins: [remarkGfm, wikiLinks, [showReferences, references], markdownImages],
  rehypePlugins: [taskLabels, rehypeHeadingIds, ownIds],
});
