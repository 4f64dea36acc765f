/** Made by `bundledPagefind`. */
declare module 'virtual:pagefind' {
  type Pagefind = import('./pagefind-engine.ts').Pagefind;
  export const version: Pagefind['version'];
  export const createInstance: Pagefind['createInstance'];
}
