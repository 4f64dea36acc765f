import { expect, type Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe objects to on a page, as text; empty where it has looked and found nothing. It stays on the page: to put
 * it there takes longer than to look.
 */
export async function objections(page: Page): Promise<string> {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await put(page);
  const found = await page.evaluate(() => window.axe?.run());
  expect(found?.passes.length, 'rules that axe found something to check for').toBeGreaterThan(0);
  return found?.violations.map(readable).join('\n\n') ?? '';
}

/** `page.evaluate` has the browser read a text of this length twice. */
async function put(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  await session.detach();
}

function readable({ id, impact, help, helpUrl, nodes }: Result): string {
  const places = nodes.map(
    ({ target, html, failureSummary }) =>
      `  ${target.join(' ')}\n    ${html}\n    ${failureSummary ?? ''}`,
  );
  return [`${id} (${impact}): ${help}`, `  ${helpUrl}`, ...places].join('\n');
}
