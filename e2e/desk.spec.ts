import { type Page, expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { newStory, openCopy, publishAnyway, saved, signIn, signInByForm } from './ground/desk-pages.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

const picture = 'demo/media/sea.jpg';

/** A page of a portal, written for this test; its furniture is what portals have. */
const portalPage = (mark: string) => `首页 > 新闻频道 > 科技新闻
“海风”号科考船返回母港:带回三百件样品${mark}
2025-08-20 09:30:12 来源: 今闻社
字体: 小 大
　　今闻社青屿8月20日电 “海风”号科考船19日返回青屿港,历时四十二天的秋季航次结束。首席科学家林知远说,分析工作已经开始。
8月19日,“海风”号科考船缓缓驶入青屿港。今闻社记者 陈树 摄
分析要到明年春天
　　林知远表示,样品将分送七家单位,首批结果要到明年春天才能公布。
(记者 苏禾 陈树)
相关阅读
• 今闻社快讯:“海风”号科考船今晨靠港${mark}
　　“海风”号科考船20日清晨抵达青屿港。
　　08-20
`;

/** Brings the portal's page in and answers with the address of its report. */
async function importPage(page: Page, mark: string) {
  await page.goto('/admin/import');
  await page.getByLabel('网页文字').fill(portalPage(mark));
  await page.getByLabel('图片（选填）').setInputFiles(picture);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/import\/\d+$/);
}

const said = (page: Page) => page.locator('.msg:visible');

async function confirm(page: Page) {
  await page.locator('dialog[open]').getByRole('button').last().click();
}

const pages = [
  '/admin',
  '/admin/articles/1',
  '/admin/import',
  '/admin/import/1',
  '/admin/settings',
  '/admin/account',
];

test('nobody sees a page of the desk without signing in', async ({ request }) => {
  for (const path of pages) {
    const answer = await request.get(path);
    const { pathname, searchParams } = new URL(answer.url());
    expect([pathname, searchParams.get('next')]).toEqual(['/login', path]);
    expect(await answer.text()).toMatch(/<h1[^>]*>登录<\/h1>/);
  }
});

test('what the whole site shows is set at the desk and seen by readers at once', async ({ page }) => {
  await signIn(page, '/admin/settings');
  await page.getByLabel('ICP 备案号').fill('测ICP备00000000号');
  await page.getByLabel('不断开的词').fill('普特会、奥');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.locator('.fault')).toHaveText('不断开的词至少两个字');
  await page.getByLabel('不断开的词').fill('普特会、奥雷拉河');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(said(page)).toContainText('已保存');
  await page.goto('/');
  await expect(page.getByRole('link', { name: '测ICP备00000000号' })).toHaveAttribute(
    'href',
    'https://beian.miit.gov.cn/',
  );
});

test('a made-up session is nobody', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'jinwen', value: 'x'.repeat(32), url: baseURL ?? '' }]);
  await page.goto('/admin');
  expect(new URL(page.url()).pathname).toBe('/login');
});

test('an editor imports, edits, publishes, edits again and kills; readers see each at once', async ({
  page,
  browser,
}) => {
  await signIn(page);
  await importPage(page, '甲');
  // An import alone changes nothing that readers see.
  const channels = async () =>
    (await (await page.request.get('/sitemaps/pages.xml')).text()).split('<loc>').length;
  const before = await channels();
  const proposal = page.getByRole('region', { name: '网页建议的全站改动' });
  await expect(proposal).toContainText('新闻频道 › 科技新闻');
  await proposal.getByRole('button', { name: '采用建议' }).click();
  await confirm(page);
  await expect(page.getByRole('region', { name: '认出的内容' })).toContainText('新闻频道 › 科技新闻');
  expect(await channels()).toBeGreaterThan(before);
  const undos = page.locator('#undo li');
  await expect(undos.first()).toContainText('标题');
  await undos.first().getByRole('button').click();
  await expect(undos.first()).toContainText('已恢复原样');

  await page.getByRole('link', { name: '编辑稿件' }).click();
  const copy = await openCopy(page);
  await page.getByLabel('标题', { exact: true }).fill('“海风”号回来了甲');
  await copy.getByLabel('图说').fill('科考船驶入青屿港，码头上的人在挥手。');
  await copy.getByLabel('替代文字').fill('一艘白船靠向码头，岸上站满了人。');
  await copy.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('甲板上站满了人。');
  const related = page.locator('details', { has: page.locator('.related-list') });
  await expect(related).toContainText('1 篇随网页导入的短稿，会与本稿一起发布。');
  await publishAnyway(page);
  await expect(said(page)).toContainText('已发布，读者现在就能看到。');
  await expect(related.getByRole('link')).toHaveCount(1);
  await expect(related).not.toContainText('不会出现');
  const path = (await page.locator('a.link').first().getAttribute('href')) ?? '';
  expect(path).toMatch(/^\/article\/20250820-/);

  const reader = await browser.newPage();
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('“海风”号回来了甲');
  await expect(reader.locator('figure.fig')).toContainText('码头上的人在挥手。');
  await expect(reader.locator('.prose')).toContainText('甲板上站满了人。');
  await expect(reader.locator('.rel li')).toHaveCount(1);
  await reader.goto('/news/tech');

  await page.getByLabel('标题', { exact: true }).fill('“海风”号平安返港甲');
  await saved(page);
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('“海风”号回来了甲');
  await publishAnyway(page);
  await expect(said(page)).toContainText('已发布，读者现在就能看到。');
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('“海风”号平安返港甲');

  await page.locator('summary', { hasText: '更正' }).click();
  await page.getByLabel('更正内容', { exact: true }).fill('航次为四十二天，初稿误为二十四天。');
  await page.getByRole('button', { name: '登出更正' }).click();
  await expect(said(page).last()).toHaveText('更正已登出。');
  await reader.goto(path);
  await expect(reader.locator('.corr')).toContainText('初稿误为二十四天');
  // A window in which the story may only be read takes the words of a form.
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  await expect(beside.getByText('这里是只读的')).toBeVisible();
  await beside.locator('summary', { hasText: '更正' }).click();
  await beside.getByLabel('更正内容', { exact: true }).fill('另一条。');
  await expect(beside.getByLabel('更正内容', { exact: true })).toHaveValue('另一条。');
  await beside.close();
  // What was printed leaves its field; sent once more it is the same correction.
  await expect(page.getByLabel('更正内容', { exact: true })).toHaveValue('');
  await page.getByLabel('更正内容', { exact: true }).fill('航次为四十二天，初稿误为二十四天。');
  await page.getByRole('button', { name: '登出更正' }).click();
  await expect(said(page).last()).toContainText('已经登出');
  await page.getByText('改或撤下').click();
  await page.getByLabel('改成').fill('航次为四十二天，初稿有误。');
  await page.getByRole('button', { name: '存下改动' }).click();
  await expect(said(page).filter({ hasText: '读者看到的是新的文字' })).toBeVisible();
  await reader.goto(path);
  await expect(reader.locator('.corr')).toContainText('初稿有误。');
  await page.getByRole('button', { name: '撤下' }).click();
  await confirm(page);
  await expect(page.getByText('改或撤下')).toHaveCount(0);
  await reader.goto(path);
  await expect(reader.locator('.corr')).toHaveCount(0);

  await page.locator('summary', { hasText: '撤稿' }).click();
  await page.getByRole('button', { name: '撤稿' }).click();
  await confirm(page);
  await expect(page.getByText('请写明撤稿理由').first()).toBeVisible();
  await page.getByLabel('撤稿理由').fill('当事单位要求核实。');
  await page.getByRole('button', { name: '撤稿' }).click();
  await confirm(page);
  await expect(page.locator('.topbar .state-badge')).toHaveText('已撤稿');
  const gone = await reader.goto(path);
  expect(gone?.status()).toBe(410);
  await expect(reader.locator('main')).toContainText('当事单位要求核实。');
  await reader.close();
});

test(
  'a time that is yet to come is told in its field at once, and holds publishing back',
  thorough,
  async ({ page }) => {
    await newStory(page);
    await page.keyboard.type('渡口后天停航。');
    await page.getByLabel('标题', { exact: true }).fill('渡口后天停航');
    const field = page.getByLabel('发布时间（北京时间）');
    const inTwoDays = new Date(Date.now() + (48 + 8) * 3_600_000).toISOString().slice(0, 16);
    await field.fill(inTwoDays);
    await expect(page.locator('.fault')).toContainText('还没有到');
    await publishAnyway(page);
    await expect(said(page)).toContainText('发布时间');
    await said(page)
      .getByRole('button', { name: /还没有到/ })
      .click();
    await expect(field).toBeFocused();
    await field.fill('1886-05-01T10:00');
    await expect(page.locator('.fault')).toContainText('1900 年以后');
    await field.blur();
    await expect(field).toHaveValue('1886-05-01T10:00');
    await field.fill('1988-07-01T10:00');
    await expect(page.locator('.fault')).toHaveCount(0);
    await field.fill('');
    await publishAnyway(page);
    await expect(said(page)).toContainText('已发布', { timeout: 20_000 });
  },
);

test('a time that the story does not take, or half of one, publishes nothing', async ({ page }) => {
  await newStory(page);
  await page.keyboard.type('渡口停航的时间还没有定。');
  await page.getByLabel('标题', { exact: true }).fill('渡口停航的时间还没有定');
  const field = page.getByLabel('发布时间（北京时间）');
  await field.fill('2099-05-01T10:00');
  await publishAnyway(page);
  await expect(said(page)).toContainText('发布时间：时间须在 1900 年以后');
  await field.fill('2025-08-20T09:30');
  await saved(page);
  await field.focus();
  // In the hour, whichever way the browser writes dates: three parts stand before it.
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.fault')).toContainText('没有填完');
  await publishAnyway(page);
  await expect(said(page)).toContainText('发布时间：时间没有填完');
  await field.fill('');
  await publishAnyway(page);
  await expect(said(page)).toContainText('已发布', { timeout: 20_000 });
});

test('an import can be taken back whole, and the page may come in again', thorough, async ({ page }) => {
  await signIn(page);
  await importPage(page, '丙');
  const first = page.url();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await confirm(page);
  await expect(page.getByText('这次导入的稿件已弃用')).toBeVisible();
  await importPage(page, '丙');
  expect(page.url()).not.toBe(first);
});

test(
  'the report of a long page is short: kinds with their counts, of which those that need a look lie open',
  thorough,
  async ({ page }) => {
    await signIn(page);
    await page.goto('/admin/import');
    const half = '他说,分析工作已经开始,样品要分给七家单位,首批结果明年公布. '.repeat(26);
    await page
      .getByLabel('网页文字')
      .fill(portalPage('戊').replace('分析要到明年春天', `${half}\n分析要到明年春天`));
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/import\/\d+$/);
    const group = page.locator('#undo .report-group').first();
    await expect(group.locator('summary')).toContainText(/半角标点改全角\d{2,} 处/);
    expect(await page.locator('#undo li').count()).toBeGreaterThan(70);
    await expect(page.locator('#undo li').first()).toBeHidden();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3000);
    }
    await group.locator('summary').press('Enter');
    const first = page.locator('#undo li').first();
    await first.getByRole('button', { name: '恢复第 1 处' }).click();
    await expect(first).toContainText('已恢复原样');
    await expect(group.locator('summary')).toContainText('已恢复 1 处');
  },
);

test('what is refused keeps what was typed', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/import');
  await page.getByLabel('网页文字').fill('这里没有稿件。');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(said(page)).toContainText('没有写入');
  await expect(page.getByLabel('网页文字')).toHaveValue('这里没有稿件。');
});

test('signing out ends the session for whoever kept its cookie', async ({ page, context }) => {
  await signInByForm(page);
  const kept = await context.cookies();
  // The session, and the mark by which this browser is known again; no script can read either.
  expect(kept.map((one) => one.name).toSorted()).toEqual(['jinwen', 'jinwen-device']);
  expect(kept.every((one) => one.httpOnly && one.sameSite === 'Lax')).toBe(true);
  await page.getByRole('button', { name: '退出登录' }).first().click();
  await expect(page).toHaveURL('/login');
  await context.addCookies(kept);
  await page.goto('/admin');
  expect(new URL(page.url()).pathname).toBe('/login');
});

test(
  'guessing passwords is stopped within 20 tries whatever address a request claims',
  thorough,
  async ({ page, context }) => {
    let tries = 0;
    let words = '';
    while (!words.includes('次数过多') && tries < 20) {
      tries += 1;
      await context.clearCookies();
      await context.setExtraHTTPHeaders({
        'x-forwarded-for': `203.0.113.${tries}`,
        'x-jinwen-address': `198.51.100.${tries}`,
      });
      await page.goto('/login');
      await page.getByLabel('账号').fill('somebody');
      await page.getByLabel('密码').fill(`guess number ${tries}`);
      await page.getByRole('button', { name: '登录' }).click();
      words = (await said(page).textContent()) ?? '';
    }
    expect(words).toContain('次数过多');
    expect(tries).toBeGreaterThan(1);
  },
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in and importing work, and an imported story can be read', thorough, async ({ page }) => {
    await signInByForm(page);
    await importPage(page, '丁');
    await page.getByRole('link', { name: '编辑稿件' }).click();
    await expect(page.locator('.doc .headline')).toContainText('丁');
    await expect(page.locator('.prose')).toContainText('首席科学家林知远');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `axe finds nothing at the desk, ${colorScheme}, ${width} wide`,
      thoroughUnless(colorScheme === 'dark' && width === 390),
      async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
        await signIn(page);
        for (const path of ['/admin', '/admin/import', '/admin/import/1', '/admin/account']) {
          await page.goto(path);
          const { violations } = await axeOn(page).analyze();
          expect(violations.map((one) => `${path} ${one.id}`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        }
        expect(faults).toEqual([]);
        await context.close();
      },
    );
  }
}
