import { z } from 'zod';
import { stringsFor } from '../i18n/strings.ts';
import { policySchema } from '../library/policy.ts';
import { NameTable } from '../taxa/name-table.ts';

const siteSchema = z.strictObject({
  /** Stands in the header and in every page's title. */
  title: z.string().min(1).default('读书花园'),
  /** One sentence under the title on the home page, and for search engines. */
  description: z.string().default(''),
  /** Who reads here; stands on the home page. */
  author: z.string().default(''),
  /** Language of the interface. The books keep their own. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /**
   * The site's address, as in `https://example.com`. On GitHub Pages it derives itself from the
   * repository, or from `public/CNAME`.
   */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Folder of the address that the site lives in, as in `/my-notes/`. Derives itself likewise. */
  base: z.string().startsWith('/').optional(),
  /**
   * Let a build, and a check, fail where a file has an error or holds what no rule recognises,
   * instead of leaving the faulty out and showing the unrecognised as it is.
   */
  strict: z.boolean().default(false),
  /** Publish `/health/`, the page of all problems. In dev it is there in any case. */
  health: z.boolean().default(false),
  /**
   * Fetch the covers that exports name by their address, once, while the site is built. Images beside
   * the notes are used in any case; a book without one gets a drawn cover.
   */
  fetchCovers: z.boolean().default(true),
  /**
   * Publish a Chinese serif (Noto Serif SC) with the site, so that quotations look the same on every
   * device. It has to be installed first: `npm i @fontsource-variable/noto-serif-sc`.
   */
  webFont: z.boolean().default(false),
  /** Ask search engines to leave the whole site out. */
  noindex: z.boolean().default(false),
  ...policySchema.shape,
  /**
   * The concordance: words that recur in what was marked, each with all its lines. It chooses up to
   * `terms` of them; `add` has more, and `hide` fewer.
   */
  concordance: z
    .strictObject({
      add: z.array(z.string().trim().min(1).max(24)).default([]),
      hide: z.array(z.string().trim().min(1)).default([]),
      terms: z.int().min(0).max(1000).default(200),
    })
    .prefault({}),
});

export type SiteOptions = z.input<typeof siteSchema>;
export type Site = z.infer<typeof siteSchema>;

/**
 * Checks what the reader wrote into `src/site.config.ts`.
 *
 * @throws Error whose message names each wrong setting on a line of its own.
 */
export function defineSite(options: SiteOptions): Site {
  const result = siteSchema.safeParse(options);
  if (!result.success) {
    throw wrongSettings(
      result.error.issues.map(({ path, message }) => [path.join('.') || 'defineSite', message]),
    );
  }
  const { settings } = stringsFor(result.data.language);
  const faults = new NameTable(result.data.rename).faults;
  if (faults.length > 0) {
    throw wrongSettings(
      faults.map(({ what, kind, from }) => [`rename.${what}`, settings.rename[kind](from)]),
    );
  }
  return result.data;
}

function wrongSettings(faults: readonly (readonly [setting: string, message: string])[]): Error {
  const lines = faults.map(([setting, message]) => `  ${setting}: ${message}`);
  return new Error(`src/site.config.ts:\n${lines.join('\n')}`);
}

/**
 * The site in another language of the interface, where one is named.
 *
 * @throws Error that names the languages there are.
 */
export function inLanguage(site: Site, language: string | undefined): Site {
  if (!language) return site;
  const result = siteSchema.shape.language.safeParse(language);
  if (result.success) return { ...site, language: result.data };
  throw new Error(`GARDEN_LANGUAGE: ${result.error.issues.map(({ message }) => message).join()}`);
}
