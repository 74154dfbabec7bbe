import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { besideProject } from '#lib/testing-shared.ts';
import type { ImportedPage } from './imported-page.ts';
import { parsePage } from './parse-page.ts';
import { proofPage } from './proof-page.ts';

// The agency's page, where it lies beside the repository, as other portals would have set it.
const file = besideProject('seed/article.txt');
const source = file === null ? '' : readFileSync(file, 'utf8');

function read(text: string): Omit<ImportedPage, 'dropped' | 'saved' | 'place'> {
  const parsed = parsePage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  const { dropped: _dropped, saved: _saved, place: _place, ...page } = proofPage(parsed.value).page;
  return page;
}

const full: Record<string, string> = { ',': '，', ':': '：', '?': '？', '(': '（', ')': '）' };
const eachLine = (change: (line: string) => string) => source.split('\n').map(change).join('\n');
const isCaption = (line: string) => line.endsWith('摄');
const captions = (change: (line: string) => string) =>
  eachLine((line) => (isCaption(line) ? change(line) : line));
const reporters = /\(记者:([^)]*)\)/;
const names = reporters.exec(source)?.[1] ?? '';
let count = 0;

/** The page as a browser would have saved it. */
function asHtml(): string {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const from = lines.findIndex((line) => line.includes('相关阅读'));
  const [crumb, headline, time, origin, ...copy] = lines.slice(0, from);
  const list = lines
    .slice(from + 1, -1)
    .map((line) => line.trim().replaceAll('&', '&amp;').replaceAll('  ', '&nbsp;&nbsp;'))
    .map((line) =>
      line.startsWith('•') ? `</li><li><a href="#">${line.slice(1).trim()}</a>` : `<p>${line}</p>`,
    );
  const body = copy.map((line) =>
    isCaption(line) ? `<p><img src="a.jpg"></p><p>${line}</p>` : `<p>${line}</p>`,
  );
  return `<!DOCTYPE html><html><head><title>${headline}-新华网</title><script>var a = '正文';</script></head><body>
    <div class="nav"><a>首页</a><a>登录</a></div><div class="path">${crumb}</div><h1>${headline}</h1>
    <div class="info"><span>${time}</span><span>${origin}</span><a>打印</a></div><div>${body.join('\n')}</div>
    <div class="rel"><h3>相关阅读</h3><ul>${list.join('\n').replace('</li>', '')}</li></ul></div>
    <p>${lines.at(-1)}</p><div class="footer">关于我们 | 联系我们</div></body></html>`;
}

const same: [string, () => string][] = [
  ['full-width marks', () => source.replaceAll(/[,:?()](?!\d\d)/g, (mark) => full[mark] ?? mark)],
  ['Windows line ends', () => source.replaceAll('\n', '\r\n')],
  ['no blank lines', () => source.replaceAll(/\n{2,}/g, '\n')],
  ['no indents', () => eachLine((line) => line.trim())],
  ['a breadcrumb with >', () => source.replace(/^.*/, '首页 > 新闻频道 > 国际新闻')],
  ['a breadcrumb with /', () => source.replace(/^.*/, '首页/新闻频道/国际新闻')],
  ['time and source on one line', () => source.replace(/28\n+来源:/, '28  来源：')],
  ['reporters without colon', () => source.replace(reporters, `(记者 ${names.replaceAll('、', ' ')})`)],
  ['reporters behind the dateline', () => source.replace(reporters, '').replace('电 ', `电（记者${names}）`)],
  ['reporters on a line of their own', () => source.replace('(记者:熊', '\n\n　　（记者:熊')],
  ['a picture’s place before the caption', () => captions((line) => `[图片]\n${line}`)],
  ['a picture’s place behind the caption', () => captions((line) => `${line}\n\n【图片】`)],
  ['credits on lines of their own', () => captions((line) => line.replace('新华社记者', '\n\n新华社记者'))],
  ['related reading under another name', () => source.replace('  • 相关阅读', '【延伸阅读】')],
  [
    'numbered related reading',
    () => source.replace('• 相关', '相关').replaceAll(/^  • /gm, () => `${(count += 1)}. `),
  ],
  ['related reading without bullets', () => source.replaceAll(/^  • /gm, '')],
  [
    'furniture in between',
    () =>
      captions(
        (line) => `字体：大 中 小\n${line}\n分享到：\n微信\n扫一扫 手机看新闻\n【打印】【关闭】\n广告`,
      ),
  ],
  ['saved HTML', asHtml],
];

describe.skipIf(source === '')('the seed in another layout', () => {
  test.each(same)('gives the same with %s', (_, layout) => {
    expect(layout()).not.toBe(source);
    expect(read(layout())).toEqual(read(source));
  });

  test('lacks only what the page lacks', () => {
    const page = read(source);
    expect(read(source.replace(/^.*\n/, ''))).toEqual({ ...page, channels: null });
    expect(read(source.replace('新华社北京8月16日电 ', ''))).toEqual({ ...page, dateline: null });
  });

  test.each(['（新华社发 王某摄）', ' 图/视觉中国', '卫星社照片', '新华社记者 吴晓凌 摄', '（资料图片）'])(
    'takes the credit %s off every caption',
    (credit) => {
      const page = read(captions((line) => line.replace('新华社记者吴晓凌摄', credit)));
      const wanted = read(source).blocks.map((one) =>
        one.type === 'figure' ? { ...one, credit: credit.replaceAll(/^[ （]|）$/g, '') } : one,
      );
      expect(page.blocks).toEqual(wanted);
    },
  );
});
