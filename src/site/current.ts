import { stringsFor } from '../i18n/strings.ts';
import { rememberLast } from '../library/cache.ts';
import { readFiles } from '../library/open-library.ts';
import { readSettings } from './settings.ts';

/** The site whose pages are being made: its settings, its words, its kept books. */
export const settings = readSettings();
export const strings = stringsFor(settings.site.language);
export const kept = rememberLast(readFiles(settings));
