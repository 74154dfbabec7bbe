import { expect, test } from 'vitest';
import { prePaintScript } from '#lib/reader/pre-paint.ts';
import { speculationRules } from '#lib/reader/speculation-rules.ts';
import { defaultSiteSettings } from '#newsroom/site/settings.ts';
import { frontMetadata } from '#newsroom/syndication/page-metadata.ts';
import { pageDocument } from './page-document.tsx';

const open =
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/>' +
  '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>';
const icons =
  '<link rel="icon" href="/favicon.ico" sizes="32x32"/><link rel="icon" href="/favicon.svg" type="image/svg+xml"/>' +
  '<link rel="apple-touch-icon" href="/apple-touch-icon.png"/>';
const close = `<script>${prePaintScript}</script></head><body><main>甲</main><script type="speculationrules">${speculationRules}</script></body></html>`;
const plain = '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no"/>';

test('a document has its head in one order, and nothing in it that waits for a script', () => {
  const head = {
    title: '甲 & 乙',
    robots: 'noindex, follow',
    referrer: 'no-referrer',
    other: { 'edge-status': '410' },
  };
  expect(pageDocument({ head, dark: true, children: <main>甲</main> })).toBe(
    `${open}<meta name="theme-color" content="#0e1214"/><title>甲 &amp; 乙</title>` +
      '<link rel="manifest" href="/manifest.webmanifest"/><meta name="referrer" content="no-referrer"/>' +
      `<meta name="robots" content="noindex, follow"/><meta name="edge-status" content="410"/>${plain}${icons}${close}`,
  );
});

test('cards of links say what the page says, with its picture and feed', () => {
  const site = { ...defaultSiteSettings, tagline: '', about: '一家报纸' };
  const head = frontMetadata({ site, origin: 'https://news.example.cn' });
  const html = pageDocument({ head, children: <main>甲</main> });
  expect(html).toContain(
    '<link rel="canonical" href="https://news.example.cn/"/><link rel="alternate" type="application/rss+xml" href="https://news.example.cn/feeds/rss.xml" title="今闻"/>',
  );
  expect(html).toContain(
    '<meta property="og:locale" content="zh_CN"/><meta property="og:image" content="https://news.example.cn/card.png"/>' +
      '<meta property="og:image:width" content="1200"/><meta property="og:image:height" content="630"/><meta property="og:image:alt" content="今闻"/>' +
      '<meta property="og:type" content="website"/><meta name="twitter:card" content="summary_large_image"/><meta name="twitter:title" content="今闻"/>' +
      '<meta name="twitter:description" content="一家报纸"/><meta name="twitter:image" content="https://news.example.cn/card.png"/>' +
      '<meta name="twitter:image:alt" content="今闻"/><meta name="twitter:image:width" content="1200"/><meta name="twitter:image:height" content="630"/>',
  );
});
