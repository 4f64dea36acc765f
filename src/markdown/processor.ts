import { join } from 'node:path';
import { rehypeHeadingIds, rehypeShiki, unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { PluggableList } from 'unified';
import { shownStore } from '../garden/shown-store.ts';
import { stringsFor } from '../i18n/strings.ts';
import { createPaths } from '../paths/paths.ts';
import { readSettings } from '../site/settings.ts';
import { NameTable } from '../taxa/name-table.ts';
import { tagPage } from '../taxa/tag-page.ts';
import { blockAnchors } from './block-id.ts';
import { calloutTitles } from './callout.ts';
import { diagrams } from './diagram.ts';
import { headingRanks } from './heading-rank.ts';
import { htmlImages, markdownImages } from './images.ts';
import { tagLinks } from './inline-tag.ts';
import { katexOptions } from './math.ts';
import { noteSyntax, thoughtSyntax } from './note-syntax.ts';
import { ownIds } from './own-ids.ts';
import { noteSchema } from './sanitise.ts';
import { scrollables } from './scrollable.ts';
import { showReferences } from './show-references.ts';
import { taskBoxes } from './task-box.ts';

/** Code in light and dark: both colours are in the page, the theme's CSS chooses. */
export const shikiConfig = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
} as const;

const settings = readSettings();
const words = stringsFor(settings.site.language).notes;

const paths = createPaths(settings.address.base);
const names = new NameTable(settings.site.rename);
const references = shownStore(join(settings.outputCache, 'links')).read;

/** Made of the tree of a note, for its page alone. */
const notePage = [
  [showReferences, references],
  [calloutTitles, words.callouts],
  [diagrams, { label: words.diagram }],
  [tagLinks, { tagPath: (tag: string) => tagPage(names.tag(tag), paths) }],
  markdownImages,
] satisfies PluggableList;

const remarkRehype = {
  // The sanitiser adds the prefix that keeps a note's ids from shadowing the page's own.
  clobberPrefix: '',
  footnoteLabel: words.footnotes,
  footnoteBackContent: '↩',
  footnoteBackLabel: (at: number) => words.footnoteBack(at + 1),
};

/** After this nothing is sanitised: colours of code and formulas bring styles of their own. */
const finish = [
  taskBoxes,
  [htmlImages, references],
  [rehypeShiki, shikiConfig],
  rehypeHeadingIds,
  ownIds,
] satisfies PluggableList;

/** After the headings have their ids, which a formula would make long. */
const noteFinish = [blockAnchors, [rehypeKatex, katexOptions], scrollables] satisfies PluggableList;

/**
 * How Markdown of the reader's own becomes HTML: raw HTML is read, then everything is sanitised,
 * then code is coloured and formulas are set (so that their styles pass). Headings get plain ids.
 */
export const markdownProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [...noteSyntax, ...notePage],
  remarkRehype,
  rehypePlugins: [rehypeRaw, [rehypeSanitize, noteSchema], headingRanks, ...finish, ...noteFinish],
});

/** What readers typed in WeRead: a `$` there is money, and `#` begins a sentence. */
export const thoughtProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [...thoughtSyntax, markdownImages],
  remarkRehype,
  rehypePlugins: [rehypeRaw, [rehypeSanitize, noteSchema], ...finish],
});

/** MDX is the reader's own program and is trusted as such; only its Markdown is like the above. */
export const mdxProcessor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [...noteSyntax, ...notePage],
  rehypePlugins: [headingRanks, taskBoxes, rehypeHeadingIds, ownIds, ...noteFinish],
});
