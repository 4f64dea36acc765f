import { site } from 'virtual:site';
import { place } from '../browser/place.ts';
import { namePermalinks } from './name-permalinks.ts';

/** On a page without tools: says what the link of each quotation is. */
class PermalinkNames extends HTMLElement {
  connectedCallback(): void {
    namePermalinks(site.permalink);
  }
}

place('permalink-names', PermalinkNames);
