import { expect, test } from 'vitest';
import type { ImportedPage } from './imported-page.ts';
import { decodePage } from './markup/decode-page.ts';
import { parsePage } from './parse-page.ts';
import { readPage } from './read-page.ts';

const sentence = '河口镇的渡船换了新船，头一班早上六点开，船票还是两元。';
const more = '船工说，新船稳，冬天也不漏风。';
const head = '<h1>河口镇的渡船换了新船</h1><p>2025-03-04 08:10 来源：河口日报</p>';
const copy = `<p>${sentence}</p><p>${more}</p>`;
const html = (body: string, inHead = '<title>河口镇的渡船换了新船_河口网</title>') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${inHead}</head><body>${body}</body></html>`;

function read(page: string): ImportedPage {
  const parsed = parsePage(page);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
const texts = ({ blocks }: ImportedPage) =>
  blocks.map((one) => ('text' in one ? one.text : one.type === 'figure' ? `图：${one.caption}` : one.type));

test('what a page holds for its scripts alone is read, and it is told', () => {
  const inLinkedData = html(
    '<div id="app"></div>',
    `<title>河口镇的渡船换了新船_河口网</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: '河口镇的渡船换了新船', datePublished: '2025-03-04T08:10:00+08:00', articleBody: `${sentence}\n${more}` })}</script>`,
  );
  const escaped = JSON.stringify({ content: copy.replaceAll('<', String.raw`\u003c`) }).replaceAll(
    '\\\\u003c',
    '\\u003c',
  );
  const inScript = html(`<div id="app"></div><script>window.__DATA__ = ${escaped};</script>`);
  const inArea = html(
    `<div id="app"></div><textarea style="display:none">&lt;p&gt;${sentence}&lt;/p&gt;&lt;p&gt;${more}&lt;/p&gt;</textarea>`,
  );
  for (const page of [inLinkedData, inScript, inArea].map(read)) {
    expect([page.headline, ...texts(page)]).toEqual(['河口镇的渡船换了新船', sentence, more]);
    expect(page.doubts[0]).toContain('网页脚本里的数据');
  }
  expect(read(inLinkedData).time).toBe(Date.UTC(2025, 2, 4, 0, 10));
});

test('what a page does not say is for who brings it in to find out, not a reason to refuse it', () => {
  const page = read(html(`<h1>河口镇的渡船换了新船</h1><div class="TRS_Editor">${copy}</div>`));
  expect([page.time, page.source, texts(page)]).toEqual([null, '', [sentence, more]]);
  expect(page.doubts).toEqual(['网页没有写发布时间：请在稿件里填上。', '网页没有写来源：请在稿件里填上。']);
});

test('the next page of a story is missed, a button of the site is not', () => {
  const paged = (link: string) =>
    read(html(`${head}<div class="TRS_Editor">${copy}</div><p>${link}</p>`)).doubts;
  expect(paged('<a href="t2025_2.html">下一页</a>')).toEqual([expect.stringContaining('分成几页')]);
  expect(paged('<a href="#">下一页</a>')).toEqual([]);
});

test('pictures that wait for a script, or stand in for one, come once each', () => {
  const page = read(
    html(
      `${head}<div class="TRS_Editor"><p>${sentence}</p><p><img data-src="/a.jpg" src="data:,"><noscript><img src="/a.jpg"></noscript></p><p>${more}</p>` +
        `<p><noscript><img src="/b.jpg"></noscript></p><p>第二段也写满一句话。</p><amp-img src="/c.jpg" width="600" height="400"></amp-img><p>最后一段也写满一句话。</p></div>`,
    ),
  );
  expect(texts(page)).toEqual([
    sentence,
    '图：',
    more,
    '图：',
    '第二段也写满一句话。',
    '图：',
    '最后一段也写满一句话。',
  ]);
});

test('all that stands beside the copy is told, and none of it comes in', () => {
  const page = read(
    html(
      `<ul class="nav"><li>要闻</li><li>城事</li></ul>${head}<div class="TRS_Editor">${copy}</div><div class="hot"><h3>热点推荐</h3><a href="/1">集市开张</a></div><div>河口网版权说明文字在此。</div>`,
    ),
  );
  expect(texts(page)).toEqual([sentence, more]);
  expect(page.related).toEqual([]);
  const told = page.dropped.map(({ text }) => text).join('\n');
  for (const words of ['要闻', '城事', '热点推荐', '集市开张', '河口网版权说明文字在此。'])
    expect(told).toContain(words);
});

const archive = (charset: string, body: string) =>
  [
    'From: <Saved by Blink>',
    'Subject: page',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--one----"',
    '',
    '',
    '------Boundary--one----',
    `Content-Type: text/html${charset}`,
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://page.example/1.html',
    '',
    body,
    '------Boundary--one----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://frame.example/',
    '',
    '<html><body><p>=E5=88=AB=E5=A4=84</p></body></html>',
    '------Boundary--one------',
    '',
  ].join('\r\n');
const quoted = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 127 && byte !== 61
      ? String.fromCodePoint(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

test('a web archive is the page in it, without its frames', async () => {
  const page = html(`${head}<div class="TRS_Editor">${copy}</div>`);
  const bytes = new TextEncoder().encode(archive('', quoted(page)));
  const read = await readPage({ source: { bytes }, keepPunctuation: false });
  expect(read.ok ? texts(read.value.proofed.page) : read.error).toEqual([sentence, more]);
  expect(read.ok && read.value.original.includes('别处')).toBe(false);
});

test('pictures within a page count nothing, and a broken byte is told', async () => {
  const picture = `<img src="data:image/jpeg;base64,${'A'.repeat(3_000_000)}">`;
  const saved = new TextEncoder().encode(html(`${head}<div class="TRS_Editor">${copy}${picture}</div>`));
  const read = await readPage({ source: { bytes: saved }, keepPunctuation: false });
  expect(read.ok ? texts(read.value.proofed.page) : read.error).toEqual([sentence, more, '图：']);
  const broken = new TextEncoder().encode(html(`${head}${copy}`));
  const bytes = Uint8Array.of(...broken.subarray(0, 20), 0xff, ...broken.subarray(20));
  const decoded = await decodePage(bytes);
  expect(decoded).toMatchObject({
    ok: true,
    value: { doubts: [expect.stringContaining('有 1 处字节读不出')] },
  });
});

test('a feed is told to be one, however little it holds', () => {
  for (const feed of [
    '<rss><channel></channel></rss>',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
  ])
    expect(parsePage(feed)).toMatchObject({ ok: false, error: expect.stringContaining('RSS') });
});
