import { type Page, expect, test } from '@playwright/test';
import { newStory, openCopy, saved } from './ground/desk-pages.ts';
import { blocks, paste, slash, type } from './ground/editor-keys.ts';
import { pauseIn } from './ground/pause-in.ts';
import { thorough } from './ground/thorough.ts';

const picture = 'demo/media/sea.jpg';

const pasteFile = (page: Page, bytes: Buffer) =>
  page.evaluate((base64) => {
    const data = Uint8Array.from(atob(base64), (one) => one.codePointAt(0) ?? 0);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([data], '海.jpg', { type: 'image/jpeg' }));
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, bytes.toString('base64'));

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
  const pasted = await blocks(page);
  expect(pasted.map((one) => one.replace(/^figure 这里缺一张图。.*/, 'figure waiting'))).toEqual([
    'p 今闻社青屿8月20日电 海风号返港。',
    'figure waiting',
    'h2 小标题',
    'p 坏链接好链接',
  ]);
  await expect(page.locator('.said')).toContainText('1 张图片没有带入，已留出位置，请上传。');
  await type(page, 'Control+a', 'Backspace');
  await paste(page, { 'text/plain': '　　甲\n\n\u2003\u2003乙' });
  expect(await blocks(page)).toEqual(['p 甲', 'p 乙']);
  // Forged as the editor's own copy: a body would refuse it, so it is no picture here either.
  await paste(page, {
    'text/html': `<p data-pm-slice="1 1 []">丙<a href="data:text/html,x">丁</a></p><figure data-block='{"type":"figure","mediaId":"../../x","caption":"","credit":"","alt":""}'></figure><figure data-block='{"type":"embed","provider":"evil","id":"x","title":""}'></figure>`,
  });
  await pauseIn(page, 300);
  expect((await blocks(page)).join('')).toContain('丙丁');
  await expect(page.locator('.ProseMirror a, .node-figure, .node-embed')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test(
  'a picture that says itself that AI made it brings its mark along, and nobody takes that off',
  thorough,
  async ({ page }) => {
    const { default: sharp } = await import('sharp');
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;x&quot;}"/></rdf:RDF></x:xmpmeta>';
    const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#357' } })
      .jpeg()
      .withXmp(xmp)
      .toBuffer();
    const copy = await newStory(page);
    await type(page, '上');
    await pasteFile(page, bytes);
    await expect(copy.locator('.node-figure img')).toBeVisible();
    await expect(copy.locator('figcaption .ai')).toHaveText(
      '本图由 AI 生成　文件自带标识：AI 生成（AIGC 元数据）',
    );
    await copy.locator('.node-figure').getByRole('button', { name: '更多' }).click();
    const mark = page.getByRole('menuitemcheckbox', { name: '由 AI 生成（文件自带标识）' });
    await expect(mark).toBeChecked();
    await expect(mark).toBeDisabled();
  },
);

test('a picture that is pasted or dropped is stored and stands where it fell', async ({ page }) => {
  const copy = await newStory(page);
  await type(page, '上', 'Enter', '下');
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(picture);
  await copy.locator('p').first().click();
  await pauseIn(page, 100);
  await pasteFile(page, bytes);
  await expect(copy.locator('.node-figure img')).toBeVisible();
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
  const grip = page.locator('.block-grip > button');
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

test('a film of another house is named by its address', thorough, async ({ page }) => {
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
  await expect(page.locator('.find-bar output')).toHaveText('1 / 4');
  await type(page, 'Enter');
  await expect(page.locator('.find-bar output')).toHaveText('2 / 4');
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
