import { expect, test } from 'vitest';
import { finishDocument, isErrorShell } from './document.ts';

const prePaint = 'document.documentElement.dataset.theme="dark"';

const rendered = [
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<link rel="preload" as="image" href="/media/x/720.avif"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script>',
  '<title>标题</title><meta name="edge-status" content="410"/>',
  `<script>${prePaint}</script><script src="/_next/static/chunks/p.js" noModule=""></script></head>`,
  '<body><div hidden=""><!--$--><!--/$--></div><main><p>正<!-- -->文</p>',
  '<script type="application/ld+json">{"headline":"标题"}</script></main>',
  '<script type="module" src="/static/reader-ABC.js"></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || []).push({});</script>',
  '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script></body></html>',
].join('');

test('a document keeps its text, styles, data and our scripts, and loses all that is for hydration', () => {
  const { html, status } = finishDocument(rendered, [prePaint]);
  expect(html).toBe(
    [
      '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/>',
      '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
      '<link rel="preload" as="image" href="/media/x/720.avif"/>',
      `<title>标题</title><script>${prePaint}</script></head>`,
      '<body><main><p>正文</p><script type="application/ld+json">{"headline":"标题"}</script></main>',
      '<script type="module" src="/static/reader-ABC.js"></script></body></html>',
    ].join(''),
  );
  expect(status).toBe(410);
});

test('a script that is not ours goes, however it is written', () => {
  for (const script of [
    '<script>alert(1)</script>',
    '<SCRIPT src="//evil.example/static/x.js"></SCRIPT>',
    '<script src="/media/x.js"></script>',
  ]) {
    expect(finishDocument(`<p>a</p>${script}<p>b</p>`, [prePaint]).html).toBe('<p>a</p><p>b</p>');
  }
});

test('a document without the mark has no status of its own', () => {
  expect(finishDocument('<p>edge-status 410</p>', [])).toEqual({
    html: '<p>edge-status 410</p>',
    status: undefined,
  });
});

test("Next's empty document for failures is known by its element", () => {
  expect(isErrorShell('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true);
  expect(isErrorShell('<!DOCTYPE html><html lang="zh-CN"><body>id="__next_error__"')).toBe(false);
  expect(isErrorShell(rendered)).toBe(false);
});
