import { expect, test } from '@playwright/test';
import { signIn } from './ground/desk-pages.ts';

const copy = [
  '渡口镇今天换了新船，头一班早上六点开，船票还是两元。',
  '船工说，新船稳，冬天也不漏风，夜里还亮灯。',
];
const aside = [
  '本站小编在这里写了一大段话，介绍自己为什么喜欢坐船，写得比正文还长，还分了好几句。',
  '小编又写了一段，说下个月还要来，到时候带上家里人一起坐船过河，再吃一顿河鲜。',
];
const saved = `<!-- saved from url=(0031)https://news.ferry.example/1.html -->
  <!DOCTYPE html><html><head><meta charset="utf-8"><title>渡口的渡船换了新船_渡口网</title></head><body onload="alert(1)"><h1>渡口的渡船换了新船</h1>
  <p>2025-03-04 08:10 来源：渡口日报</p><div class="left-part">${copy.map((one) => `<p>${one}</p>`).join('')}</div>
  <div class="word-part"><img src="https://foreign.example/a.jpg">${aside.map((one) => `<p>${one}</p>`).join('')}</div><script>alert(2)</script></body></html>`;

test('a page that was read from the wrong place is read from where someone points in its picture', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('foreign.example')) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, '/admin/import');
  await page
    .getByLabel('或选择文件')
    .setInputFiles({ name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(saved) });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/import\/\d+$/);
  const place = page.getByRole('region', { name: /各项的位置|请核对/ });
  await expect(place).toContainText('div');
  await place.getByText('网页原样（没有样式和图片）').click();
  const picture = page.frameLocator('iframe[title="网页原样"]');
  await expect(picture.locator('[data-told="正文"]')).toContainText('小编');
  await expect(picture.locator('[data-told="标题"]')).toHaveText('渡口的渡船换了新船');
  await expect(picture.locator('[data-told="时间、来源"]')).toContainText('渡口日报');
  await picture.getByText(copy[0] ?? '').click();
  await expect(picture.locator('[data-chosen]')).toContainText('船工说');
  await place.getByLabel('以后 news.ferry.example 的网页，这一项都从这里读').check();
  await place.getByRole('button', { name: '从这里重读' }).click();
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /确定|从这里重读/ })
    .click();
  await expect(page.getByRole('region', { name: /各项的位置|请核对/ })).toContainText('由人指定');
  await page.getByRole('link', { name: '编辑稿件' }).click();
  const text = page.getByRole('textbox', { name: '正文', exact: true });
  await expect(text).toContainText(copy[1] ?? '');
  await expect(text).not.toContainText('小编');
  await page.goto('/admin/import');
  const places = page.getByRole('region', { name: /记住的位置/ });
  await expect(places).toContainText('news.ferry.example');
  await places.getByRole('button', { name: '不再记住' }).click();
  await expect(places).toBeHidden();
  expect(asked).toEqual([]);
});

const loose = `<!doctype html><html><head><meta charset="utf-8"><title>上游的渡船换了新船_河报</title><link rel="canonical" href="https://river.example/2.html"></head>
  <body><h1>上游的渡船换了新船</h1><div class="article-content"><p>上游今天换了新船，头一班早上六点开，船票还是两元。</p><p>船工说，新船稳，冬天也不漏风，夜里还亮灯。</p></div>
  <div class="wide-box"><ul><li>阅读须知</li></ul><table><tr><td class="from-cell">大河渡口报</td></tr><tr><td class="when-cell">2025-03-04 08:10</td></tr></table></div></body></html>`;

test('a single field is read from the element that is pressed in the picture of the page, and kept for its site', async ({
  page,
}) => {
  await signIn(page, '/admin/import');
  await page
    .getByLabel('或选择文件')
    .setInputFiles({ name: 'river.html', mimeType: 'text/html', buffer: Buffer.from(loose) });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const place = page.getByRole('region', { name: '请核对（2 处）' });
  await expect(place).toContainText('网页没有写来源');
  await place.getByLabel('要改哪一项').selectOption('来源');
  await page.frameLocator('iframe[title="网页原样"]').getByText('大河渡口报').click();
  await expect(place).toContainText('从点的这一处读来源：大河渡口报');
  await place.getByLabel('以后 river.example 的网页，这一项都从这里读').check();
  await place.getByRole('button', { name: '从这里重读' }).click();
  await page.locator('dialog[open]').getByRole('button', { name: '从这里重读' }).click();
  await expect(page.getByRole('region', { name: '请核对（1 处）' })).toContainText('网页没有写发布时间');
  await expect(page.getByRole('region', { name: '认出的内容' })).toContainText('大河渡口报');
  await page.goto('/admin/import');
  const places = page.getByRole('region', { name: /记住的位置/ });
  await expect(places).toContainText('river.example 的来源 td.from-cell');
  await places.getByRole('button', { name: '不再记住' }).click();
  await expect(places).toBeHidden();
});
