import { type Page, expect } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { htmlFaults } from './ground/html-faults.ts';
import { kindsOfPages } from './ground/kinds-of-pages.ts';
import { thorough } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

const story = '/article/orella-river-summit';

test('a reader comes from the front to the summit, reads, and goes on to a related story', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator(`a[href="${story}"]:visible`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('水情先通，水量再谈：奥雷拉河峰会速览');
  await expect(page.getByRole('navigation', { name: '位置' }).getByRole('link')).toHaveText([
    '首页',
    '新闻频道',
    '国际新闻',
  ]);
  await expect(page.locator('.prose h2')).toHaveCount(3);
  await expect(page.locator('figure.fig')).toHaveCount(3);
  await expect(page.locator('figure.fig .cr').first()).toHaveText(/今闻记者陈屿摄/);
  await expect(page.locator('.rep')).toContainText('林一舟、沈予安、周砚、何敏、宋启明、唐小棠');
  const related = page.locator('.rel li');
  await expect(related).toHaveCount(9);
  const next = related.first().locator('.t a');
  const href = await next.getAttribute('href');
  await next.click();
  await expect(page).toHaveURL(href ?? '');
});

test('every picture of a story is there in the size that was announced', async ({ page }) => {
  await page.goto(story);
  const images = page.locator('figure.fig img');
  await expect(images).toHaveCount(3);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0))
      .toBe(true);
    const shape = await image.evaluate((one: HTMLImageElement) => ({
      announced: Number(one.getAttribute('width')) / Number(one.getAttribute('height')),
      real: one.naturalWidth / one.naturalHeight,
    }));
    expect(shape.real).toBeCloseTo(shape.announced, 1);
  }
});

test('reading settings hold over pages, and nothing flashes: they are set before first paint', async ({
  page,
}) => {
  await page.goto(story);
  await page.locator('[data-open-settings]:visible, [popovertarget]:visible').first().click();
  await page.getByLabel('特大').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-size', 'xl');
  // Nothing is painted before there is a body.
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.body) return;
      document.documentElement.dataset['first'] = document.documentElement.dataset['size'] ?? 'none';
      watch.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/news/world');
  await expect(page.locator('html')).toHaveAttribute('data-first', 'xl');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'xl');
});

test('without script a story reads whole, and no kind of page shows anything dead', async ({
  plain: page,
}) => {
  await page.goto(story);
  await expect(page.locator('.prose > p').first()).toBeVisible();
  await expect(page.locator('figure.fig img').first()).toBeVisible();
  for (const [kind, path] of Object.entries(kindsOfPages())) {
    await page.goto(path);
    // A form's own button sends it; a popover's opens without script.
    const dead = page.locator('button:visible:not(form[action] button):not([popovertarget])');
    await expect(dead, `${kind} ${path}`).toHaveCount(0);
  }
});

test('documents are whole HTML without a framework, under a strict policy', async ({ request }) => {
  const answer = await request.get(story);
  const html = await answer.text();
  expect(html).not.toContain('__next_f');
  expect(html).not.toMatch(/<script[^>]+_next/);
  expect(html).not.toMatch(/ style="/);
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(answer.headers()['set-cookie']).toBeUndefined();
});

test('unknown is 404, moved is 308, killed is 410, and each answers with a whole page or an address', async ({
  request,
}) => {
  const unknown = await request.get('/article/20250101-zzzzzz');
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toMatch(/<main[\s\S]*<h1/);

  const moved = await request.get('/article/old-bookshop', { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers()['location']).toMatch(/\/article\/huaiyin-road-bookshop$/);

  const killed = await request.get(kindsOfPages()['killed'] ?? '');
  expect(killed.status()).toBe(410);
  expect(await killed.text()).toMatch(/<main[\s\S]*<h1/);
});

test('every kind of page is valid HTML with one h1 and headings in order', async ({ request }) => {
  for (const [kind, path] of Object.entries(kindsOfPages())) {
    const html = await (await request.get(path)).text();
    expect(await htmlFaults(html), `${kind} ${path}`).toEqual([]);
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(
      levels.filter((level) => level === 1),
      `${kind} ${path}`,
    ).toHaveLength(1);
  }
});

/** Four kinds of page stand for all of them. */
const some = () => Object.entries(kindsOfPages()).filter(([kind]) => standing.has(kind));
const standing = new Set(['front', 'channel', 'text', 'search']);
const all = () => Object.entries(kindsOfPages());

test('the kinds of page that most read scroll nowhere sideways, in the largest letters too', ({ page }) =>
  fitsEveryWidth(page, some(), [320, 2560]));
test(
  'no kind of page scrolls sideways from 320 to 2560 pixels, in the largest letters too',
  thorough,
  ({ page }) => fitsEveryWidth(page, all(), [320, 390, 768, 1200, 2560]),
);

async function fitsEveryWidth(page: Page, kinds: readonly [string, string][], widths: readonly number[]) {
  expect(kinds.length).toBeGreaterThanOrEqual(standing.size);
  for (const [kind, path] of kinds) {
    await page.goto(path);
    for (const size of ['', 'xl']) {
      await page.evaluate((value) => (document.documentElement.dataset['size'] = value), size);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await beyondWindow(page), `${kind} ${path} at ${width} ${size}`).toBeLessThanOrEqual(0);
      }
    }
  }
}

const looks = [
  [390, 'light'],
  [1440, 'dark'],
] as const;

test('axe finds nothing on the kinds of page that most read', ({ page }) =>
  axeFindsNothing(page, some(), looks.slice(1)));
test('axe finds nothing on any kind of page, in light or dark', thorough, ({ page }) =>
  axeFindsNothing(page, all(), looks),
);

async function axeFindsNothing(
  page: Page,
  kinds: readonly [string, string][],
  inLooks: readonly (typeof looks)[number][],
) {
  expect(kinds.length).toBeGreaterThanOrEqual(standing.size);
  for (const [kind, path] of kinds) {
    for (const [width, colorScheme] of inLooks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const found = await axeOn(page).analyze();
      const said = found.violations.map(
        (one) => `${kind} ${path} ${colorScheme}: ${one.id}: ${one.help}: ${one.nodes[0]?.html ?? ''}`,
      );
      expect(said).toEqual([]);
    }
  }
}
