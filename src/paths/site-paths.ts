import { createPaths } from './paths.ts';

const base = import.meta.env.BASE_URL;

/** The paths of the site that is being built or served. */
export const paths = createPaths(base.endsWith('/') ? base : `${base}/`);
