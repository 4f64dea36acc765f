/** Made by `bundledSite`. */
declare module 'virtual:site' {
  export const site: import('../site/browser-site.ts').BrowserSite;
}
