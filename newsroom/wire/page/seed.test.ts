import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoBeijing } from '#lib/dates.ts';
import { besideProject } from '#lib/testing-shared.ts';
import type { ImportedPage, PageBlock } from './imported-page.ts';
import { parsePage } from './parse-page.ts';
import { proofPage } from './proof-page.ts';

// The agency's page stands beside the repository and is never in it; what it must give is derived from the file by
// simpler code than the parser's, or compared by length and hash.
const file = besideProject('seed/article.txt');
const source = file === null ? '' : readFileSync(file, 'utf8');
const lines = source.split('\n');

/** Full-width form of the marks that stand beside Han in this page: every one of them but those in figures. */
const full = (text: string) =>
  text
    .replaceAll(/[\u2003\u00a0]/g, ' ')
    .trim()
    .replaceAll(/[,:?()](?!\d\d)/g, (mark) => '，：？（）'['\u002c:?()'.indexOf(mark)] ?? mark)
    .replaceAll(/(?<=[一-鿿]),(?=\d)/g, '，')
    .replaceAll(/(?<=。) +/g, '');
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const read = (): ImportedPage => {
  const parsed = parsePage(source);
  if (!parsed.ok) throw new Error(parsed.error);
  return proofPage(parsed.value).page;
};
const texts = (page: ImportedPage, type: PageBlock['type']) =>
  page.blocks.flatMap((one) => (one.type === type && 'text' in one ? [one.text] : []));

describe.skipIf(source === '')('the seed page', () => {
  const bodyStart = lines.findIndex((line) => line.includes('来源')) + 1;
  const bodyEnd = lines.findIndex((line) => line.includes('相关阅读'));
  const copy = lines.slice(bodyStart, bodyEnd).filter((line) => line.trim() !== '');
  const isCaption = (line: string) => line.trimEnd().endsWith('摄');
  const isSub = (line: string) =>
    line.trim().length < 20 && !/[。”]$/.test(line.trim().replace(/“[^。]*”$/, ''));

  test('gives channel, headline, time, source and dateline', () => {
    const page = read();
    expect(page.channels).toEqual(['新闻频道', '国际新闻']);
    expect(page.headline).toBe('下次莫斯科见？“普特会”速览');
    expect(isoBeijing(page.time ?? Number.NaN)).toBe('2025-08-16T10:52:28+08:00');
    expect(page.source).toBe('新华网');
    expect(page.dateline).toEqual({
      text: '新华社北京8月16日电',
      agency: '新华社',
      place: '北京',
      date: '8月16日',
    });
    expect([page.kicker, page.standfirst, page.type, page.tags]).toEqual(['', '', 'text', []]);
  });

  test('gives every paragraph in order, without dateline and reporters', () => {
    const wanted = copy
      .filter((line) => !isCaption(line) && !isSub(line))
      .map((line) =>
        full(line)
          .replace(/^新华社北京8月16日电 /, '')
          .replace(/（记者：[^）]*）$/, ''),
      );
    expect(wanted).toHaveLength(12);
    expect(texts(read(), 'paragraph').map(hash)).toEqual(wanted.map(hash));
  });

  test('keeps the order of paragraphs, subheads and figures', () => {
    const wanted = copy.map((line) => (isCaption(line) ? 'figure' : isSub(line) ? 'subhead' : 'paragraph'));
    expect(read().blocks.map((one) => one.type)).toEqual(wanted);
  });

  test('gives the three subheads and no other', () => {
    expect(texts(read(), 'subhead')).toEqual(copy.filter(isSub).map(full));
    expect(texts(read(), 'subhead')).toHaveLength(3);
  });

  test('gives three figures with caption and credit apart', () => {
    const figures = read().blocks.flatMap((one) => (one.type === 'figure' ? [one] : []));
    expect(figures.map((one) => one.credit)).toEqual(Array(3).fill('新华社记者吴晓凌摄'));
    const wanted = copy.filter(isCaption).map((line) => full(line).replace('新华社记者吴晓凌摄', ''));
    expect(figures.map((one) => hash(one.caption))).toEqual(wanted.map(hash));
    expect(figures.every((one) => one.caption.startsWith('8月15日，') && one.caption.endsWith('。'))).toBe(
      true,
    );
  });

  test('gives six reporters in their order', () => {
    const named = /\(记者:([^)]*)\)/.exec(source)?.[1]?.split('、') ?? [];
    expect(named).toHaveLength(6);
    expect(read().contributors).toEqual(named.map((name) => ({ role: '记者', name })));
  });

  test('gives nine related items with label, type and dated year', () => {
    const { related } = read();
    const wanted = lines
      .filter((line) => line.includes('• ') && !line.includes('相关阅读'))
      .map((line) => full(line.replace('•', '')));
    expect(related.map((one) => one.headline)).toEqual(wanted);
    expect(related.map((one) => one.label)).toEqual([
      '', '新华社消息', '记者观察', '', '', '镜头直击', '新华图讯', '新华社快讯', '新华社快讯',
    ]); // prettier-ignore
    expect(related.map((one) => one.type)).toEqual([
      'text', 'video', 'text', 'text', 'text', 'photoSet', 'photoSet', 'flash', 'flash',
    ]); // prettier-ignore
    expect(related.map((one) => one.day)).toEqual(Array(9).fill('2025-08-16'));
  });

  test('gives excerpts of whole sentences, each a piece of the page', () => {
    const { related } = read();
    const page = full(source.replaceAll('\n', ' '));
    expect(related.map((one) => one.excerpt.length)).toEqual([58, 0, 87, 87, 0, 0, 93, 65, 91]);
    for (const { excerpt } of related.filter((one) => one.excerpt !== '')) {
      expect(page.includes(excerpt)).toBe(true);
      expect(excerpt).toMatch(/[。！？”]$/u);
      expect(excerpt).not.toMatch(/&|\.\.|电 |摄|（记者|照片/u);
    }
    expect(related.map((one) => one.excerpt.slice(0, 6))).toEqual([
      '据伊朗伊斯兰', '', '美国总统特朗', '当地时间15', '', '', '当地时间8月', '当地时间15', '当地时间15',
    ]); // prettier-ignore
  });

  test('keeps what stood at the excerpts’ heads where it belongs', () => {
    const { related } = read();
    expect(related.map((one) => one.dateline?.place ?? null)).toEqual([
      '德黑兰', null, null, '美国安克雷奇', '美国安克雷奇', null, null, null, null,
    ]); // prettier-ignore
    expect(related.flatMap((one) => one.figures.map((figure) => figure.credit))).toEqual([
      '新华社记者 吴晓凌 摄',
      '新华社记者 吴晓凌 摄',
      '卫星社照片',
    ]);
    expect(related[1]?.contributors).toEqual([
      { role: '记者', name: '熊茂伶' },
      { role: '记者', name: '谭晶晶' },
      { role: '编导', name: '畅舒婷' },
      { role: '制作', name: '新华社音视频部' },
    ]);
  });

  test('gives the disclaimer apart from the body', () => {
    const wanted = full(lines.findLast((line) => line.startsWith('免责声明')) ?? '');
    expect(hash(read().disclaimer)).toBe(hash(wanted));
  });

  test('loses nothing: every run of Han is in a field or reported as dropped', () => {
    const parsed = parsePage(source);
    const kept = JSON.stringify(parsed);
    const runs = source.match(/\p{Script=Han}{4,}/gu) ?? [];
    expect(runs.length).toBeGreaterThan(100);
    expect(runs.filter((run) => !kept.includes(run.replace(/制作$/u, '')))).toEqual([]);
  });

  test('holds no half-width mark beside Han afterwards, and 10:52 and dates as they were', () => {
    const { dropped: _dropped, ...page } = read();
    expect(JSON.stringify(page)).not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
  });
});
