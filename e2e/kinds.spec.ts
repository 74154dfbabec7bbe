import { type Page, expect } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { thorough } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

const summit = '/article/orella-river-summit';
const explainer = '/article/orella-river-explained';
const longRead = '/article/ninglan-night-shift';
const sound = '/article/qingpu-landing-sound';

/** Address of the story that a page links to under these words. */
async function linked(page: Page, from: string, words: string): Promise<string> {
  await page.goto(from);
  const href = await page.locator('main a', { hasText: words }).first().getAttribute('href');
  return href ?? `no link named ${words} on ${from}`;
}

const film = (page: Page) => linked(page, summit, '先让数据流起来');
const flash = (page: Page) => linked(page, summit, '奥雷拉河峰会开始举行');

/** The page as it is, with something put in or changed: for blocks that no story of the demo has. */
async function served(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });
  await page.goto(path);
}

test('an explainer lists its questions, and each leads to its answer', async ({ page }) => {
  await page.goto(explainer);
  const contents = page.getByRole('navigation', { name: '目录' });
  await expect(contents.getByRole('link')).toHaveCount(5);
  await contents.getByRole('link', { name: /咸潮/ }).click();
  const question = page.getByRole('heading', { name: '咸潮是怎么回事', level: 2 });
  await expect(question).toBeInViewport();
  expect(new URL(page.url()).hash).toBe(`#${await question.getAttribute('id')}`);
  await expect(page.locator('.kp li')).toHaveCount(4);
  await expect(page.locator('.tl li')).toHaveCount(5);
});

test('a flash tells its minute and what led to it, oldest first, and leads on', async ({ page }) => {
  await page.goto(await flash(page));
  await expect(page.locator('.byl time')).toHaveText(/\d{4}年\d+月\d+日 \d\d:\d\d$/);
  const times = await page
    .locator('.bef time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual(times.toSorted((one, other) => (one ?? '').localeCompare(other ?? '')));
  await page.locator('.bef a').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('塔尔维亚与索美拉领导人在科尔萨会面');
});

test('subheads of the overview lead straight to their own stories', async ({ page, request }) => {
  await page.goto(summit);
  const links = page.locator('.prose h2 a');
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    const answer = await request.get((await link.getAttribute('href')) ?? '', { maxRedirects: 0 });
    expect(answer.status()).toBe(200);
  }
});

test('a film loads nothing before the tap that plays it; its controls and subtitles come with it', async ({
  page,
}) => {
  const asked: string[] = [];
  const path = await film(page);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((one) => one.endsWith('.mp4'))).toEqual([]);
  const button = page.getByRole('button', { name: /^播放视频，时长 00:\d\d$/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('video').evaluate((one: HTMLVideoElement) => one.currentTime))
    .toBeGreaterThan(0.2);
  await expect(button).toBeHidden();
  await expect(page.locator('video')).toBeFocused();
  expect(await page.locator('video').evaluate((one: HTMLVideoElement) => one.textTracks[0]?.mode)).toBe(
    'showing',
  );
  expect(asked.some((one) => one.endsWith('.mp4'))).toBe(true);
});

test(
  'what plays streams is fetched only on play, only where the browser cannot, and a failure is told',
  thorough,
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      HTMLMediaElement.prototype.canPlayType = () => '';
    });
    await served(page, await film(page), (html) =>
      html.replace(
        /<source src="[^"]+\.mp4" type="video\/mp4"\/>/,
        '<source src="/streams/a.m3u8" type="application/vnd.apple.mpegurl"/>',
      ),
    );
    await page.waitForLoadState('networkidle');
    asked.length = 0;
    await page.getByRole('button', { name: /^播放视频/ }).click();
    await expect(page.getByRole('alert')).toHaveText('视频暂时放不了，请稍后再试。');
    expect(asked.filter((one) => one.startsWith('/static/part-'))).toHaveLength(1);
    expect(asked).toContain('/streams/a.m3u8');
  },
);

test('a recording says how long it is, plays, and can be read instead', async ({ page }) => {
  await page.goto(sound);
  await expect(page.locator('.aud [data-say="时长 00:36"]')).toBeVisible();
  await page.getByText('文字稿').click();
  await expect(page.getByText('两声钟，船离岸')).toBeVisible();
  await page.locator('audio').evaluate((one: HTMLAudioElement) => one.play());
  expect(await page.locator('audio').evaluate((one: HTMLAudioElement) => one.duration)).toBeCloseTo(36, 0);
});

test("another house's player comes after a click, in a sandbox, and not before", async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('localhost') && !request.url().includes('127.0.0.1'))
      foreign.push(request.url());
  });
  await page.route('https://player.bilibili.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>播放器</p>' }),
  );
  const embed =
    '<section class="emb" aria-label="哔哩哔哩视频：片名" data-frame="https://player.bilibili.com/player.html?bvid=BV1"><p class="go"><button class="btn p js" type="button" data-do="embed">在本页播放</button></p></section>';
  await served(page, sound, (html) => html.replace('<details class="tr"', `${embed}<details class="tr"`));
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
  await page.getByRole('button', { name: '在本页播放' }).click();
  await expect(page.frameLocator('iframe[sandbox]').getByText('播放器')).toBeVisible();
  expect(foreign).toEqual(['https://player.bilibili.com/player.html?bvid=BV1']);
});

test('copy that a machine helped to write says so', async ({ page }) => {
  await page.goto(await linked(page, '/news/local', '宁澜未来三天'));
  await expect(page.locator('.aim')).toHaveText('本文由人工智能辅助生成。');
});

test('a table wider than the window scrolls in its own box, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(await linked(page, '/news/local', '宁澜未来三天'));
  const box = page.getByRole('region', { name: '未来三天预报' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await expect(page.getByText('左右滑动')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `no kind of story has a fault that axe finds or scrolls sideways, ${colorScheme}`,
    thorough,
    async ({ page }) => {
      const paths = [summit, explainer, longRead, sound, await film(page), await flash(page)];
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of paths) {
        await page.goto(path);
        for (const width of [320, 390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
        }
        const { violations } = await axeOn(page).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
    },
  );
}

test(
  'without script every kind plays or reads, and nothing dead is shown',
  thorough,
  async ({ page, plain }) => {
    for (const path of [summit, explainer, longRead, await flash(page), sound, await film(page)]) {
      await plain.goto(path);
      await expect(plain.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(plain.locator('main button:visible')).toHaveCount(0);
    }
    await expect(plain.locator('video')).toHaveAttribute('controls', '');
    await expect(plain.locator('[data-say^="时长 00:"]')).toBeVisible();
  },
);
