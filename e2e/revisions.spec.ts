import { type Browser, type Page, expect, test } from '@playwright/test';
import { z } from 'zod';
import { axeOn } from './ground/axe-on.ts';
import { admin } from './ground/data-dir.ts';
import { signIn } from './ground/desk-pages.ts';
import { stored } from './ground/stored.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

/** Each goes on with what the one before left; what only the thorough suite runs needs no more than the second revision. */
test.describe.configure({ mode: 'serial' });

const rows = z.array(z.object({ id: z.number() })).min(1);

let chosen = 0;

/** The oldest text that readers see and nobody changed yet: what is written here stays unpublished. */
function articleId(): number {
  chosen ||=
    rows.parse(
      stored(
        "select p.articleId as id from publication p join revision r on r.id = p.revisionId where r.type = 'text' and p.stub = 0 and not exists (select 1 from revision o where o.articleId = p.articleId and o.number > 1) order by p.storyTime limit 1",
      ),
    )[0]?.id ?? 0;
  return chosen;
}
const revisionsPath = (query = '') => `/admin/articles/${articleId()}/revisions${query}`;
const headline = '渡口恢复通航，首班船清晨六点开';
const added = '截至发稿时，堤上已没有等船的人。';

const headShape = z.looseObject({
  revisionId: z.number(),
  saves: z.number(),
  input: z.looseObject({ body: z.object({ version: z.number(), blocks: z.array(z.unknown()) }) }),
});

/** Writes as an open editor does, with another headline and one more paragraph. */
async function writeMore(page: Page) {
  const path = `/admin/articles/${articleId()}/draft`;
  const [person] = z
    .array(z.object({ id: z.string() }))
    .parse(stored(`select id from staff where username = '${admin.username}'`));
  const { input, revisionId, saves } = headShape.parse(await (await page.request.get(path)).json());
  const blocks = [...input.body.blocks, { type: 'paragraph', runs: [{ text: added }] }];
  const answer = await page.request.post(path, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      tab: 'testtesttest',
      as: person?.id,
      basedOn: { revisionId, saves },
      input: { ...input, headline, body: { ...input.body, blocks } },
    },
  });
  expect(answer.status()).toBe(200);
}

/** The window of a stranger who was sent a link. */
async function stranger(browser: Browser, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    storageState: { cookies: [], origins: [] },
  });
  return context.newPage();
}

async function openShare(page: Page) {
  await page.getByRole('button', { name: '预览', exact: true }).click();
  const frame = page.frameLocator('iframe[title="稿件预览"]');
  await expect(frame.locator('.pvband')).toContainText('未发布');
  await page.getByRole('button', { name: '分享预览链接' }).click();
  return frame;
}

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  await writeMore(page);
  await page.close();
});

test('an editor compares two revisions and sees what went and what came', async ({ page }) => {
  await signIn(page);
  await page.goto(revisionsPath());
  await expect(page.getByRole('heading', { level: 2, name: '第 1 版与第 2 版' })).toBeVisible();
  await expect(page.locator('.field-differences ins').first()).toContainText('渡口恢复通航');
  await expect(page.locator('.field-differences del').first()).toBeVisible();
  await expect(page.locator('.difference.added ins')).toContainText(added);
  await expect(page.locator('li.revision').first()).toContainText(/标题、正文 \+\d+ 字/);
  await page.getByLabel('旧版').selectOption('2');
  await page.getByLabel('新版').selectOption('1');
  await page.getByRole('button', { name: '比较' }).click();
  await expect(page).toHaveURL(/from=2&to=1/);
  await expect(page.locator('.difference.removed del')).toContainText(added);
});

test('a preview that is handed out shows the unpublished text to anyone, until it is revoked', async ({
  page,
  browser,
}) => {
  await signIn(page);
  await page.goto(revisionsPath());
  const frame = await openShare(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline);
  await page.getByText('3 天', { exact: true }).click();
  await page.getByRole('button', { name: '生成链接' }).click();
  const url = await page.getByLabel('预览链接', { exact: true }).inputValue();
  expect(url).toMatch(/\/preview\/[\w-]{43}$/);
  await expect(page.getByRole('img', { name: '预览链接的二维码' })).toBeVisible();

  for (const width of [390, 1440]) {
    const reader = await stranger(browser, width);
    const answer = await reader.goto(url);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers).not.toHaveProperty('set-cookie');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader.locator('.prose')).toContainText(added);
    await expect(reader.locator('.pvband')).toContainText('有效至');
    await expect(reader.locator('script[type="application/ld+json"], link[rel=canonical]')).toHaveCount(0);
    await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
    const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await axeOn(reader).analyze();
    expect(violations.map((one) => one.id)).toEqual([]);
    await reader.context().close();
  }

  await page.locator('.preview-share li').first().getByRole('button', { name: '作废' }).click();
  await expect(page.locator('.preview-share [role=status]')).toHaveText('已作废，打不开了。');
  const reader = await stranger(browser, 390);
  const gone = await reader.goto(url);
  expect(gone?.status()).toBe(404);
  const words = await gone?.text();
  expect(gone?.headers()['cache-control']).toBe('private, no-store');
  const never = await reader.goto(`/preview/${'x'.repeat(43)}`);
  expect([never?.status(), await never?.text()]).toEqual([404, words]);
  await reader.context().close();
});

test('the preview works by keyboard alone and gives the focus back', thorough, async ({ page }) => {
  await signIn(page);
  await page.goto(revisionsPath());
  const opener = page.getByRole('button', { name: '预览', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe')).toBeVisible();
  const frame = page.frameLocator('iframe');
  await page.getByRole('radio', { name: '手机' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '电脑' })).toBeChecked();
  await page.getByRole('radio', { name: '浅色' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: '长辈版' }).press('Enter');
  await expect(frame.locator('html')).toHaveAttribute('data-mode', 'elder');
  // From inside the frame too.
  await frame.locator('h1').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.preview-window')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('an older revision is brought back, and readers see nothing of it', async ({ page }) => {
  await signIn(page);
  await page.goto(revisionsPath('?from=1&to=2'));
  await page.getByRole('button', { name: '恢复第 1 版' }).click();
  await page.locator('dialog[open]').getByRole('button').last().click();
  await expect(page.locator('li.revision').first()).toContainText('恢复自第 1 版');
  await expect(page.locator('li.revision').first()).toContainText('当前稿');
  await page.goto(revisionsPath());
  await expect(page.getByRole('heading', { level: 2, name: '第 2 版与第 3 版' })).toBeVisible();
  await expect(page.locator('.difference.removed del')).toContainText(added);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('two revisions are chosen, compared and restored', async ({ page }) => {
    await signIn(page);
    await page.goto(revisionsPath());
    await page.getByLabel('旧版').selectOption('1');
    await page.getByLabel('新版').selectOption('2');
    await page.getByRole('button', { name: '比较' }).click();
    await expect(page.getByRole('heading', { level: 2, name: '第 1 版与第 2 版' })).toBeVisible();
    await page.getByRole('button', { name: '恢复第 2 版' }).click();
    await expect(page.locator('li.revision').first()).toContainText('恢复自第 2 版');
  });
});

test('nobody sees revisions or makes links without signing in', async ({ page }) => {
  await page.goto(revisionsPath());
  expect(new URL(page.url()).pathname).toBe('/login');
  const made = await page.request.post(`/admin/articles/${articleId()}/preview`, {
    headers: { origin: new URL(page.url()).origin },
    data: { hours: 24 },
  });
  expect(made.status()).toBe(401);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `axe finds nothing among revisions and in the preview, ${colorScheme}, ${width} wide`,
      thoroughUnless(colorScheme === 'light' && width === 390),
      async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
        await signIn(page);
        await page.goto(revisionsPath('?from=1&to=2'));
        const { violations } = await axeOn(page).analyze();
        expect(violations.map((one) => one.id)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await openShare(page);
        await page.getByRole('button', { name: '生成链接' }).click();
        await expect(page.getByLabel('预览链接', { exact: true })).toBeVisible();
        const dialog = await axeOn(page).include('dialog.preview-window').exclude('iframe').analyze();
        expect(dialog.violations.map((one) => one.id)).toEqual([]);
        expect(faults).toEqual([]);
        await context.close();
      },
    );
  }
}
