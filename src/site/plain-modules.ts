import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Strings } from '../i18n/strings.ts';

/** Rooms whose modules are plain TypeScript: none needs anything of Astro's or Vite's making on a server. */
const rooms = [
  'citation',
  'covers',
  'garden',
  'graph',
  'i18n',
  'kin',
  'library',
  'markdown',
  'recall',
  'report',
  'search',
  'shelf',
  'taxa',
  'views',
  'weread',
];

const plain = new RegExp(
  `^/src/(?:(?:${rooms.join('|')})/|paths/(?!site-paths))[^?]*(?<!\\.client)\\.ts$`,
);

/** Below the project's folder, with `/` at its beginning and between folders. */
export const isPlain = (path: string): boolean => plain.test(path);

const isTest = (path: string) => /\.test\.ts$|\/testing\//.test(path);

/**
 * In dev, pages take the project's plain modules from Node, which has most of them at hand: the loaders are
 * made of them. Vite would transform hundreds of them a second time before the first page. Node takes a
 * module once, so who changes one has to start again, and is told so.
 *
 * @param root The project's folder.
 */
export function plainModules(root: string, { build }: Pick<Strings, 'build'>): AstroIntegration {
  const base = root.replaceAll('\\', '/');
  const below = (path: string) => {
    const slashed = path.replaceAll('\\', '/');
    return slashed.startsWith(`${base}/`) ? slashed.slice(base.length) : slashed;
  };
  return {
    name: 'plain-modules',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { ssr } = server.environments;
        const fetchModule = ssr.fetchModule.bind(ssr);
        ssr.fetchModule = async (id, importer, options) => {
          const path = below(id);
          if (!isPlain(path)) return fetchModule(id, importer, options);
          return { externalize: pathToFileURL(`${base}${path}`).href, type: 'module' };
        };
        server.watcher.on('change', (file) => {
          const path = below(file);
          if (isPlain(path) && !isTest(path)) logger.warn(build.startAgain(path.slice(1)));
        });
      },
    },
  };
}
