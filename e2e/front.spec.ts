import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Page, expect } from '@playwright/test';
import { z } from 'zod';
import { beyondWindow } from './ground/beyond-window.ts';
import { dataDir } from './ground/data-dir.ts';
import { stored } from './ground/stored.ts';
import { thorough } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

const root = resolve(import.meta.dirname, '..');
const env = { ...process.env, DATA_DIR: dataDir };

const slot = (...args: string[]) =>
  execFileSync(process.execPath, ['bin/news.ts', 'slot', ...args], { cwd: root, env, encoding: 'utf8' });

/** 2025-08-16 10:52:28 in Beijing, so many seconds from now. */
const inSeconds = (seconds: number) =>
  new Date(Date.now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Addresses of the stories that tell the summit. */
function summitPaths(): string[] {
  const rows = stored(
    `SELECT '/article/' || p.slug AS path FROM publication p JOIN revision r ON r.id = p.revisionId
       WHERE r.event = (SELECT r2.event FROM publication p2 JOIN revision r2 ON r2.id = p2.revisionId
                        WHERE p2.slug = 'orella-river-summit')`,
  );
  return z
    .array(z.object({ path: z.string() }))
    .parse(rows)
    .map((row) => row.path);
}

const links = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));

test('no story and no event stands on the front twice but where a slot says so', async ({ page }) => {
  await page.goto('/');
  const inMain = 'main a[href^="/article/"]:not([aria-hidden])';
  const outside =
    (await links(page, inMain)).length - (await links(page, '.live a[href^="/article/"]')).length;
  const corrected = await links(page, '[aria-labelledby="corrections"] .t a');
  const shown = await links(
    page,
    `:is(.lead, .col2, .film, .chb, .vids, .reads) a[href^="/article/"]:not([aria-hidden])`,
  );
  expect(shown.length + corrected.length).toBe(outside);
  expect(new Set(shown).size).toBe(shown.length);

  const summit = summitPaths();
  expect(summit).toHaveLength(9);
  const below = await links(
    page,
    ':is(.col2, .film, .chb, .vids, .reads) a[href^="/article/"]:not([aria-hidden])',
  );
  expect(below.filter((path) => summit.includes(path))).toHaveLength(1);
  expect((await links(page, '.film a')).filter((path) => summit.includes(path))).toHaveLength(1);
  const rolling = await links(page, '.live a[href^="/article/"]');
  expect(rolling.filter((path) => summit.includes(path)).length).toBeLessThanOrEqual(1);
});

test('on a phone the front reads from the lead down, and nothing is wider than the window', async ({
  plain: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const tops: number[] = [];
  for (const part of ['.lead', '.subs', '.col2', '.live', '.film', '.chb', '.vids', '.reads']) {
    tops.push((await page.locator(`main ${part}`).first().boundingBox())?.y ?? Number.NaN);
  }
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  expect(tops.every(Number.isFinite)).toBe(true);
  expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
  await expect(page.locator('main button:visible')).toHaveCount(0);
});

test('an editor’s slot changes the front at once', async ({ page }) => {
  const title = page.locator('.lead h2 a');
  await page.goto('/');
  const before = await title.innerText();
  const other = (await links(page, '.col2 .t a'))[0] ?? '';
  slot('put', 'lead', '1', other, '--headline', '头版另拟的标题');
  await page.goto('/');
  await expect(title).toHaveText('头版另拟的标题');
  await expect(title).toHaveAttribute('href', other);
  expect(slot('list')).toContain('头版另拟的标题');

  slot('clear', '头条', '1');
  await page.goto('/');
  await expect(title).toHaveText(before);
});

test('a slot’s window opens and closes by itself', thorough, async ({ page, request }) => {
  await page.goto('/');
  const other = (await links(page, '.col2 .t a'))[0] ?? '';
  // Titles bear break marks between their words.
  const frontSays = async () => (await (await request.get('/')).text()).replaceAll(/<[^>]*>/g, '');
  const began = performance.now();
  slot('list');
  const commandTakes = (performance.now() - began) / 1000;

  // As short as this machine can tell: it must still be closed when the command has ended, and be open for some looks.
  // Where it took longer than before, it is tried again with more time.
  for (let patience = 1; ; patience *= 2) {
    const opens = (2 + 2 * commandTakes) * patience;
    const closes = opens + (6 + commandTakes) * patience;
    const from = Date.now();
    const until = from + (closes - 1) * 1000;
    const window = ['--from', inSeconds(opens), '--until', inSeconds(closes)];
    slot('put', 'lead', '1', other, '--headline', '只登几秒的标题', ...window);
    const before = await frontSays();
    const soonEnough = Date.now() < from + (opens - 1) * 1000;
    if (soonEnough) expect(before).not.toContain('只登几秒的标题');
    // A look that began while it was open, and a second later than it opened, must tell it.
    let seen = false;
    let looks = 0;
    while (!seen && Date.now() < until) {
      if (Date.now() > from + (opens + 2) * 1000) looks += 1;
      seen = (await frontSays()).includes('只登几秒的标题');
      await sleep(250);
    }
    await expect.poll(frontSays).not.toContain('只登几秒的标题');
    slot('clear', 'lead', '1');
    if (soonEnough && seen) break;
    expect(seen || looks < 3, `${looks} looks at the open window`).toBe(true);
    expect(patience).toBeLessThan(16);
  }
});
