import { parseArgs } from 'node:util';
import { stringsFor } from '../src/i18n/strings.ts';
import { readSettings } from '../src/site/settings.ts';
import { lackingFont } from '../src/site/web-font.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } },
});

const settings = readSettings();
const lacking = lackingFont(settings);
if (lacking) {
  console.error(stringsFor(settings.site.language).build.webFontMissing(lacking));
  process.exitCode = 1;
} else {
  // Node writes down what it has made of modules at an exit, and Ctrl+C alone is none.
  process.once('SIGINT', () => process.exit(130));
  const { dev } = await import('astro');
  await dev({
    root: process.cwd(),
    server: { port: Number(values.port), ...(values.host ? { host: values.host } : {}) },
  });
}
