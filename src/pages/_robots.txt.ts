import { paths } from '../paths/site-paths.ts';
import { robotsText } from '../site/robots.ts';

export const GET = () => new Response(robotsText(paths));
