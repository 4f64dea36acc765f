import { defaultSchema, type Options } from 'rehype-sanitize';

const { attributes, protocols, tagNames } = defaultSchema;

/** HTML that a note may hold: what GitHub allows in a comment, and what Obsidian's signs become. */
export const noteSchema: Options = {
  ...defaultSchema,
  // Astro resolves images after this, and finds them by their address.
  protocols: { ...protocols, src: ['http', 'https', 'data'] },
  tagNames: [...(tagNames ?? []), 'audio', 'figcaption', 'figure', 'mark', 'note-diagram', 'video'],
  attributes: {
    ...attributes,
    '*': [
      ...(attributes?.['*'] ?? []),
      'dataBlock',
      'dataCallout',
      'dataTask',
      [
        'className',
        'callout',
        'callout-title',
        'dead-link',
        'embedded-heading',
        'embedded-note',
        'embedded-quotation',
        'embedded-source',
        'tag',
        /^edge-[a-z]+$/,
      ],
    ],
    'note-diagram': ['dataLabel'],
    a: [
      ...(attributes?.['a'] ?? []).filter((one) => !Array.isArray(one) || one[0] !== 'className'),
      ['className', 'data-footnote-backref', 'tag'],
    ],
    audio: ['src', 'controls', 'preload'],
    video: ['src', 'controls', 'preload'],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
};
