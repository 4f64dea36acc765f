import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { inProject } from '../../scripts/project.ts';

test.describe.configure({ mode: 'serial' });

/** Milliseconds for a server that starts beside other tests. */
const patience = 60_000;

let notes: string;
let home: string;
let server: ChildProcess | undefined;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

test.beforeAll(async () => {
  test.setTimeout(2 * patience);
  notes = await mkdtemp(join(tmpdir(), 'garden-dev-'));
  await cp(inProject('notes'), notes, { recursive: true });
  const port = await freePort();
  home = `http://127.0.0.1:${port}/my-notes/`;
  server = spawn(
    process.execPath,
    ['scripts/dev.ts', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: inProject(),
      env: { ...process.env, GARDEN_NOTES: notes, GARDEN_BASE: '/my-notes/' },
      stdio: 'ignore',
    },
  );
  await expect
    .poll(
      () =>
        fetch(home).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: patience },
    )
    .toBe(200);
});

test.afterAll(async () => {
  server?.kill();
  await rm(notes, { recursive: true, force: true });
});

/** A dev server may reload a page at any moment, also one that is only just arriving. */
async function arrive(page: Page, path: string): Promise<void> {
  await expect(() => page.goto(new URL(path, home).href)).toPass({ timeout: patience / 2 });
}

async function eventually(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(new URL(path, home).href);
    await expect(page.locator('main')).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: patience / 2 });
}

test('a new note, and what is changed in it, appears without a restart', async ({ page }) => {
  await writeFile(join(notes, '新笔记.md'), '# 新来的\n\n第一稿。\n');
  await eventually(page, 'notes/', '新来的');
  await eventually(page, 'notes/新笔记/', '第一稿。');
  await writeFile(join(notes, '新笔记.md'), '# 新来的\n\n第二稿，改过了。\n');
  await eventually(page, 'notes/新笔记/', '第二稿，改过了。');
});

test('a highlight that a sync has added appears, and can be found', async ({ page }) => {
  const added = '> [!Cite]+ Highlight\n> 📌 同步之后新添的一句话。\n> ^42-900-920\n';
  await appendFile(join(notes, 'kubernetes-网络权威指南.md'), `\n${added}`);
  await eventually(page, 'books/27741281/6/', '同步之后新添的一句话。');
  const answer = page.locator('main').getByRole('link', { name: /同步之后新添的一句话/ });
  await expect(async () => {
    await page.goto(new URL('search/?q=后新添的', home).href);
    await answer.click({ timeout: 5_000 });
  }).toPass({ timeout: patience / 2 });
  await expect(page).toHaveURL(new URL('books/27741281/6/?mark=后新添的#42-900-920', home).href);
});

test('the page of all problems shows those of this moment, and every page leads to it', async ({
  page,
}) => {
  await arrive(page, '');
  await page.locator('footer').getByRole('link', { name: '检查结果' }).click();
  await expect(page).toHaveURL(new URL('health/', home).href);
  await expect(page.locator('main')).toContainText('没有问题');
  const file = join(notes, '坏的.md');
  await writeFile(file, '---\ntitle: "没有合上\n---\n\n# 正文\n');
  await eventually(page, 'health/', 'frontmatter-broken');
  await expect(page.getByRole('heading', { level: 2, name: '坏的.md' })).toBeVisible();
  await expect(page.locator('main code', { hasText: 'title: "没有合上' })).toBeVisible();
  await unlink(file);
  await eventually(page, 'health/', '没有问题');
});

test('a file that is deleted takes its pages with it', async ({ request }) => {
  await unlink(join(notes, 'kubernetes-网络权威指南.md'));
  await expect
    .poll(async () => (await request.get(new URL('books/27741281/', home).href)).status(), {
      timeout: patience / 2,
    })
    .toBe(404);
});
