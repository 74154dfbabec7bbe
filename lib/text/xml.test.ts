import { expect, test } from 'vitest';
import { escapeXml, textElement, xmlSafe } from './xml.ts';

test('what XML cannot hold is left out, and nothing else', () => {
  expect(xmlSafe('甲\u0000\u000B\u001F乙\t丙\n丁\uFFFE')).toBe('甲乙\t丙\n丁');
  expect(xmlSafe('半个\uD83D字')).toBe('半个\uFFFD字');
  expect(xmlSafe('整个😀字\u0085')).toBe('整个😀字\u0085');
});

test('text cannot end its element or attribute', () => {
  expect(escapeXml(`<a href="x" title='y'>&amp;`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
  );
  expect(textElement('loc', 'https://a.example/?a=1&b=2')).toBe('<loc>https://a.example/?a=1&amp;b=2</loc>');
});
