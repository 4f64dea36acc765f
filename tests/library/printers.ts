import { appPrinters } from './app-printers.ts';
import { customPrinters } from './custom-printers.ts';
import { pluginPrinters } from './plugin-printers.ts';
import type { Printer } from './printer.ts';

export const printers: readonly Printer[] = [...pluginPrinters, ...customPrinters, ...appPrinters];

/** The same file as Windows programs write it. */
export function withCrlf({ name, print, ...rest }: Printer): Printer {
  return { name: `${name}, CRLF`, print: (book) => print(book).replaceAll('\n', '\r\n'), ...rest };
}
