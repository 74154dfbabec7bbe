import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { newStory, openCopy, saved, signIn } from './desk-pages.ts';
import { inputMethod } from './input-method.ts';

const picture = 'bin/demo/media/sea.jpg';

/** The blocks of the copy as people tell them: kind and words. */
const blocks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ProseMirror > *')].map((one) => {
      const words = one.textContent?.trim() ?? '';
      const kind = one.className.includes('node-')
        ? /node-(\w+)/.exec(one.className)?.[1]
        : one.nodeName.toLowerCase();
      return `${kind} ${words}`.trim();
    }),
  );

async function type(page: Page, ...keys: string[]) {
  for (const key of keys) {
    if (/^(?:Enter|Tab|Backspace|Arrow\w+|Home|End|Escape|(?:Control|Shift|Alt)\+.+)$/.test(key))
      await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** Opens the slash menu at an empty paragraph and takes what it offers first for these letters. */
async function slash(page: Page, letters: string) {
  await page.keyboard.type('/');
  await expect(page.locator('.slash [role=option]').first()).toBeVisible();
  await page.keyboard.type(letters);
  await expect(page.locator('.slash [aria-selected=true] small')).toHaveText(new RegExp(`^${letters}`));
  await page.keyboard.press('Enter');
}

async function paste(page: Page, data: Record<string, string>) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('a reporter writes a story of every block by keyboard alone, and it is there after a reload', async ({
  page,
}) => {
  await newStory(page);
  await page.getByLabel('标题', { exact: true }).focus();
  await type(page, '海风号回港', 'Enter');
  await expect(page.getByLabel('导语')).toBeFocused();
  await type(page, '导语一句。', 'Enter', '第一段。', 'Enter');
  await slash(page, 'xbt');
  await type(page, '小标题', 'Enter');
  await slash(page, 'yw');
  await type(page, '一句引文', 'Enter', '林知远', 'Enter');
  await slash(page, 'lb');
  await type(page, '甲', 'Enter', '乙', 'Enter', 'Enter');
  await slash(page, 'yd');
  await type(page, '要点', 'Enter', 'Enter');
  await slash(page, 'sjx');
  await type(page, '9时', 'Enter', '靠港', 'Enter', 'Enter', 'Enter');
  await slash(page, 'wd');
  await type(page, '何时公布？', 'Enter', '明年。', 'Enter', 'Enter', 'Enter');
  await slash(page, 'bza');
  await type(page, '按语', 'Enter');
  await slash(page, 'bg');
  await type(page, '年', 'Tab', '数', 'Tab', '注', 'Tab', '2025', 'Tab', '300', 'Enter', 'Enter', '结尾。');
  const written = await blocks(page);
  expect(written).toEqual([
    'p 第一段。',
    'h2 小标题',
    'blockquote 一句引文林知远',
    'ul 甲乙',
    'section 要点要点',
    'ol 9时靠港',
    'div 何时公布？明年。',
    'p 按语',
    expect.stringContaining('年数注2025300'),
    'p 结尾。',
  ]);
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await page.reload();
  await openCopy(page);
  expect(await blocks(page)).toEqual(written);
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('海风号回港');
});

test('an input method neither loses nor doubles a character, wherever it composes', async ({ page }) => {
  const copy = await newStory(page);
  const { compose } = await inputMethod(page);
  await compose(['n', 'ni', '你h'], '你好');
  await compose(['s', 'shi'], '世界');
  await type(page, 'Home', 'ArrowRight');
  await compose(['z', 'zh'], '中');
  await type(page, 'End', 'Control+b');
  await compose(['j', 'jia'], '加粗');
  await type(page, 'Control+b');
  await compose(['h'], '后');
  expect(await copy.locator('p').first().innerHTML()).toBe('你中好世界<strong>加粗</strong>后');
  await type(page, 'Enter');
  await slash(page, 'bg');
  await compose(['b', 'biao'], '表');
  await type(page, 'Tab');
  await compose(['g'], '格');
  await expect(copy.locator('td').nth(0)).toHaveText('表');
  await expect(copy.locator('td').nth(1)).toHaveText('格');
  await page.getByLabel('表格标题').focus();
  await compose(['t', 'ti'], '题');
  await expect(page.getByLabel('表格标题')).toHaveValue('题');
  await page.getByLabel('标题', { exact: true }).focus();
  await compose(['b', 'biao'], '标题');
  await compose(['h'], '好');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题好');
  await type(page, 'Control+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('表格标题')).toHaveValue('题');
  await type(page, 'Control+Shift+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题好');
});

test('the block menu waits for an input method, and finds by name what it took', async ({ page }) => {
  await newStory(page);
  const { begin, take, compose } = await inputMethod(page);
  const options = page.locator('.slash [role=option]');
  await begin(['、']);
  await page.waitForTimeout(200);
  await expect(options).toHaveCount(0);
  await take('、');
  await expect(options).toHaveCount(15);
  await compose(['s', 'shi', 'shij'], '时间');
  await expect(options).toHaveText([/时间线/]);
  await type(page, 'Enter');
  await compose(['j', 'jiu'], '九时');
  await expect(page.locator('.tl b')).toHaveText('九时');
});

test('saving in the background leaves a composition alone', async ({ page }) => {
  const copy = await newStory(page);
  const { begin, take } = await inputMethod(page);
  await type(page, '开头。');
  await begin(['c', 'ch', 'cha', 'chan', 'chang', 'changs', 'changsh'], 800);
  await expect(copy.locator('p')).toHaveText('开头。changsh');
  await take('尝试');
  await expect(copy.locator('p')).toHaveText('开头。尝试');
  await saved(page);
  await page.reload();
  await openCopy(page);
  await expect(copy.locator('p')).toHaveText('开头。尝试');
});

test('one undo takes back text, a channel, a moved block and a title, in the order they were made', async ({
  page,
}) => {
  const copy = await newStory(page);
  await type(page, '第一段', 'Enter', '第二段');
  const channel = page.getByLabel('频道', { exact: true });
  const before = await channel.inputValue();
  await channel.selectOption({ index: 2 });
  const after = await channel.inputValue();
  expect(after).not.toBe(before);
  await copy.locator('p').nth(1).click();
  await type(page, 'Alt+ArrowUp');
  await expect(page.locator('.said')).toHaveText('已移到第 1 块，共 2 块');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await page.getByLabel('标题', { exact: true }).fill('标题');
  await type(page, 'Control+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await type(page, 'Control+z');
  expect(await blocks(page)).toEqual(['p 第一段', 'p 第二段']);
  await expect(channel).toHaveValue(after);
  await type(page, 'Control+z');
  await expect(channel).toHaveValue(before);
  await type(page, 'Control+z');
  expect((await blocks(page)).join('')).not.toContain('第二段');
  for (let times = 0; times < 6; times += 1) await type(page, 'Control+Shift+z');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await expect(channel).toHaveValue(after);
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题');
});

test('setting a field leaves the blocks as they are drawn, a caption that is being written too', async ({
  page,
}) => {
  const copy = await newStory(page);
  const { begin, take } = await inputMethod(page);
  await slash(page, 'bg');
  const caption = page.getByLabel('表格标题');
  await caption.evaluate((one) => one.setAttribute('data-seen', ''));
  await page.getByLabel('标题', { exact: true }).fill('标题');
  await caption.focus();
  await begin(['b', 'bi', 'biao']);
  await page.getByLabel('频道', { exact: true }).evaluate((one) => {
    if (!(one instanceof HTMLSelectElement)) throw new Error('no channel');
    one.selectedIndex = 2;
    one.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await take('表');
  await expect(copy.locator('[data-seen]')).toHaveValue('表');
  await saved(page);
});

test('what is pasted from a foreign page is copy and nothing else, and nothing of it is loaded', async ({
  page,
}) => {
  await newStory(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin)) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const html = `<p>　　今闻社青屿8月20日电 <b>海风号</b>返港。</p><p><img src="https://foreign.example/a.jpg" onerror="alert(1)"></p>
    <h3>小标题</h3><p><a href="javascript:alert(1)">坏链接</a><a href="https://example.cn/">好链接</a></p>
    <script>alert(1)</script><iframe src="https://foreign.example/f"></iframe><link rel="stylesheet" href="https://foreign.example/s.css">
    <svg onload="alert(1)"></svg><video src="https://foreign.example/v.mp4" autoplay></video>`;
  await paste(page, { 'text/html': html, 'text/plain': 'x' });
  expect(await blocks(page)).toEqual(['p 今闻社青屿8月20日电 海风号返港。', 'h2 小标题', 'p 坏链接好链接']);
  await expect(page.locator('.said')).toHaveText('1 张图片没有带入，请上传。');
  await type(page, 'Control+a', 'Backspace');
  await paste(page, { 'text/plain': '　　甲\n\n\u2003\u2003乙' });
  expect(await blocks(page)).toEqual(['p 甲', 'p 乙']);
  // Forged as the editor's own copy: a body would refuse it, so it is no picture here either.
  await paste(page, {
    'text/html': `<p data-pm-slice="1 1 []">丙<a href="data:text/html,x">丁</a></p><figure data-block='{"type":"figure","mediaId":"../../x","caption":"","credit":"","alt":""}'></figure><figure data-block='{"type":"embed","provider":"evil","id":"x","title":""}'></figure>`,
  });
  await page.waitForTimeout(300);
  expect((await blocks(page)).join('')).toContain('丙丁');
  await expect(page.locator('.ProseMirror a, .node-figure, .node-embed')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a picture that is pasted or dropped is stored and stands where it fell', async ({ page }) => {
  const copy = await newStory(page);
  await type(page, '上', 'Enter', '下');
  const { readFile } = await import('node:fs/promises');
  const bytes = (await readFile(picture)).toString('base64');
  await copy.locator('p').first().click();
  await page.waitForTimeout(100);
  await page.evaluate((base64) => {
    const data = Uint8Array.from(atob(base64), (one) => one.codePointAt(0) ?? 0);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([data], '海.jpg', { type: 'image/jpeg' }));
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, bytes);
  await expect(copy.locator('.node-figure img')).toBeVisible({ timeout: 30_000 });
  expect((await blocks(page)).map((one) => one.split(' ')[0])).toEqual(['p', 'figure', 'p']);
  await page.getByLabel('图说').fill('科考船驶入青屿港。');
  await page.getByLabel('图说').press('Enter');
  await expect(page.getByLabel('摄影、供图')).toBeFocused();
  await page.getByLabel('摄影、供图').fill('今闻社记者 陈树 摄');
  await type(page, 'Enter', 'Control+a', '一艘白船靠在码头', 'Enter', '图下的字');
  expect((await blocks(page)).at(-1)).toBe('p 图下的字下');
  await saved(page);
  await page.reload();
  await openCopy(page);
  await expect(page.getByLabel('图说')).toHaveValue('科考船驶入青屿港。');
  await expect(copy.getByLabel('替代文字')).toHaveValue('一艘白船靠在码头');
});

test('blocks are moved by their grip, by its menu and by keys, and a chosen picture is never typed over', async ({
  page,
}) => {
  const copy = await newStory(page);
  await type(page, '甲', 'Enter', '乙', 'Enter', '丙');
  await copy.locator('p').nth(0).hover();
  const grip = page.locator('.bgrip > button');
  const from = await grip.boundingBox();
  const to = await copy.locator('p').nth(2).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + to.height - 4, { steps: 8 });
  await expect(page.locator('.dropbar')).toBeVisible();
  await page.mouse.up();
  expect(await blocks(page)).toEqual(['p 乙', 'p 丙', 'p 甲']);
  await copy.locator('p').nth(2).click();
  await type(page, 'Alt+Enter');
  await page.getByRole('menuitem', { name: '上移' }).click();
  expect(await blocks(page)).toEqual(['p 乙', 'p 甲', 'p 丙']);
  await type(page, 'Alt+ArrowDown');
  expect(await blocks(page)).toEqual(['p 乙', 'p 丙', 'p 甲']);
  await type(page, 'Alt+Enter');
  await page.getByRole('menuitem', { name: '转为要点' }).click();
  expect(await blocks(page)).toEqual(['p 乙', 'p 丙', 'section 要点甲']);
  await type(page, 'Control+z', 'Control+z');
  expect(await blocks(page)).toEqual(['p 乙', 'p 甲', 'p 丙']);
});

test('pictures are chosen from what is stored, put in order in a 组图, and never typed over', async ({
  page,
}) => {
  const copy = await newStory(page);
  await slash(page, 'zt');
  const shelf = page.getByRole('dialog').getByRole('option');
  for (const at of [0, 1, 2]) await shelf.nth(at).click();
  await page.getByRole('button', { name: '选用' }).click();
  const pictures = copy.locator('.gal img');
  await expect(pictures).toHaveCount(3);
  const sources = () => pictures.evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  const [first, second, third] = await sources();
  await pictures.nth(0).click();
  await type(page, 'Alt+ArrowRight');
  expect(await sources()).toEqual([second, first, third]);
  await pictures.nth(2).hover();
  const hold = await copy.locator('.hold').nth(2).boundingBox();
  const target = await pictures.nth(1).boundingBox();
  if (!hold || !target) throw new Error('nothing to drag');
  await page.mouse.move(hold.x + 9, hold.y + 9);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + 60, { steps: 6 });
  await page.mouse.up();
  expect(await sources()).toEqual([second, third, first]);
  await pictures.nth(0).click();
  await page.keyboard.press('a');
  await type(page, '不盖图');
  await expect(pictures).toHaveCount(3);
  expect((await blocks(page)).at(-1)).toBe('p a不盖图');
  await pictures.nth(1).click();
  await type(page, 'Enter', '第二张的图说');
  await expect(copy.getByLabel('图说').nth(1)).toHaveValue(/第二张的图说$/);
});

test('a film of another house is named by its address', async ({ page }) => {
  const copy = await newStory(page);
  await slash(page, 'zwsp');
  await page.getByLabel('视频网址').fill('https://evil.example/video/BV1xx411c7mD');
  await expect(page.getByRole('button', { name: '插入', exact: true })).toBeDisabled();
  await page.getByLabel('视频网址').fill('https://www.bilibili.com/video/BV1xx411c7mD?from=x');
  await page.getByRole('button', { name: '插入', exact: true }).click();
  await expect(copy.locator('.emb')).toContainText('哔哩哔哩');
  await saved(page);
});

test('words are found and replaced in copy, captions and headline, in one step', async ({ page }) => {
  const copy = await newStory(page);
  await page.getByLabel('标题', { exact: true }).fill('海凤号回来了');
  await copy.click();
  await type(page, '海凤号返港。', 'Enter');
  await slash(page, 'bg');
  await type(page, '海凤号');
  await page.getByLabel('表格标题').fill('海凤号航次');
  await copy.locator('p').first().click();
  await type(page, 'Control+f');
  await page.getByLabel('查找', { exact: true }).fill('海凤');
  await expect(page.locator('.findb output')).toHaveText('1 / 4');
  await type(page, 'Enter');
  await expect(page.locator('.findb output')).toHaveText('2 / 4');
  await expect(copy.locator('.found-word')).toHaveCount(2);
  await page.getByLabel('替换为').fill('海风');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(page.locator('.said')).toHaveText('已替换 4 处。');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('海风号回来了');
  await expect(page.getByLabel('表格标题')).toHaveValue('海风号航次');
  await type(page, 'Escape');
  await expect(copy).toBeFocused();
  await type(page, 'Control+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('海凤号回来了');
  expect((await blocks(page))[0]).toBe('p 海凤号返港。');
});

test('a link leads to the web or to a story of ours, and says what is wrong with any other', async ({
  page,
}) => {
  const copy = await newStory(page);
  await type(page, '看这里', 'Shift+Home', 'Control+k');
  const address = page.getByLabel('链接地址');
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.locator('dialog .fault')).toHaveText(
    '只能链接到网页（http、https）、邮箱（mailto）或电话（tel）。',
  );
  await address.fill('example.cn/路');
  await address.press('Enter');
  await expect(copy.locator('a')).toHaveAttribute('href', 'https://example.cn/%E8%B7%AF');
  await expect(copy).toBeFocused();
  await type(page, '，', 'Shift+Home', 'Control+k');
  await page.getByRole('button', { name: '链到本站稿件' }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await expect(copy.locator('a[data-story]')).toHaveText('看这里，');
});

test('the toolbar is one stop of the Tab key and tells what is on', async ({ page }) => {
  const copy = await newStory(page);
  await type(page, '加粗的字', 'Shift+Home');
  const bold = page.getByRole('button', { name: '加粗' });
  await type(page, 'Alt+F10');
  await expect(page.getByRole('button', { name: '正文', exact: true })).toBeFocused();
  await type(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(bold).toBeFocused();
  await type(page, 'Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await expect(copy.locator('strong')).toHaveText('加粗的字');
  await page.getByRole('button', { name: '加引号' }).click();
  await expect(copy.locator('p')).toHaveText('“加粗的字”');
  await page.getByRole('button', { name: '加引号' }).click();
  await expect(copy.locator('p')).toHaveText('“‘加粗的字’”');
  await type(page, 'Control+/');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await type(page, 'Escape');
  await expect(copy).toBeFocused();
});

test('the length is told in 字, and a headline that is too long says so', async ({ page }) => {
  await newStory(page);
  await type(page, '今天闻到海风，Hello world 2025。');
  await expect(page.locator('.wc')).toHaveText('9 字，约 1 分钟');
  await type(page, 'Shift+Home');
  await expect(page.locator('.wc')).toContainText('已选 9 字');
  await page.getByLabel('标题', { exact: true }).fill('一'.repeat(27));
  await expect(page.locator('.cnts .over')).toHaveText('27 / 26，偏长');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the copy can be read, and the page says that writing needs script', async ({ page }) => {
    await signIn(page);
    await page.goto('/admin/articles/1');
    await expect(page.locator('noscript p')).toContainText('写稿要用到脚本');
    await expect(page.locator('.prose p').first()).not.toBeEmpty();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing while writing, ${colorScheme}, ${width} wide`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
      await signIn(page);
      for (const path of ['/admin/articles/new', '/admin/articles/23', '/admin/articles/12']) {
        await page.goto(path);
        await openCopy(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((one) => `${path} ${one.id} ${one.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
      expect(faults).toEqual([]);
      // Gives the story back: the next one in line may write in it.
      await page.goto('/admin');
      await context.close();
    });
  }
}
