import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { foreignBlocks } from '#components/desk/editor/paste/foreign-blocks.ts';
import { originForm } from '#edge/judge/destinations.ts';
import { personSlug, pinyinSlug } from '#lib/text/pinyin.ts';
import { parseEmbedAddress } from '#newsroom/body/embed-address.rule.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import { readLinkAddress } from '#newsroom/body/link-address.rule.ts';
import { countCharacters, firstSentences } from '#newsroom/body/measure.rule.ts';
import { labelInText } from '#newsroom/media/label/find-label.ts';
import { photographersOf } from '#newsroom/list/photographer.rule.ts';
import { parseSubtitles } from '#newsroom/media/subtitles.ts';
import { checkText } from '#newsroom/proof/check-text.rule.ts';
import { normalise } from '#newsroom/proof/normalise.rule.ts';
import { titleParts } from '#newsroom/proof/word-breaks.rule.ts';
import { compareTexts } from '#newsroom/revision/difference/text-difference.rule.ts';
import { cutExtract } from '#newsroom/search/cut-extract.rule.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { indexWords } from '#newsroom/search/terms.rule.ts';
import { deviceName } from '#newsroom/staff/device-name.rule.ts';
import { readSheets } from '#newsroom/wire/page-sheet.rule.ts';
import { takeAiLabel } from '#newsroom/wire/page/ai-label.ts';
import { cleanExcerpt } from '#newsroom/wire/page/clean-excerpt.ts';
import { decodeEntities } from '#newsroom/wire/page/entities.ts';
import { parsePage } from '#newsroom/wire/page/parse-page.ts';
import { proofPage } from '#newsroom/wire/page/proof-page.ts';
import { parseStaff, staffAround } from '#newsroom/wire/page/staff-names.ts';

// Every rule over foreign text is linear in it, however it reads: what expressions alone don't tell, loops included.

const head =
  '首页 > 新闻\n某地举行大型活动\n2025-08-16 10:00 来源：新华社\n新华社北京8月16日电 这里有一个完整的句子。\n';
const wanted = parseQuery('中国 a "国际"').wanted;
const lines = (text: string, width: number) =>
  text.match(new RegExp(`[^]{1,${width}}`, 'g'))?.join('\n') ?? '';
const page = (text: string) => {
  const parsed = parsePage(text);
  return parsed.ok ? proofPage(parsed.value) : parsed;
};

const rules: Record<string, (text: string) => unknown> = {
  normalise: (text) => normalise(text),
  checkText: (text) => checkText(text),
  titleParts: (text) => titleParts(text),
  'a page of long lines': (text) => page(head + lines(text, 16_000)),
  'a page of short lines': (text) => page(head + lines(text, 100)),
  'a page of related reading': (text) => page(`${head}相关阅读\n• 一条新闻\n${lines(text, 50)}`),
  'one related item': (text) => page(`${head}相关阅读\n• 一条新闻\n${lines(text, 16_000)}`),
  'a saved page of players': (text) =>
    page(
      `<html><body><h1>某地举行大型活动</h1><p>2025-08-16 10:00</p><iframe src="//v.qq.com/${text}"></iframe><p>${text}`,
    ),
  'a saved page': (text) => page(`<html><body><h1>某地举行大型活动</h1><p>2025-08-16 10:00</p><p>${text}`),
  'a saved page with its copy in a known place': (text) =>
    page(
      `<html><title>某地举行大型活动_某网</title><body><h1>某地举行大型活动</h1><p>2025-08-16 10:00</p><div class="TRS_Editor"><p>这里有一个完整的句子。</p><p>${text}`,
    ),
  'a saved page on which someone showed fields': (text) =>
    parsePage(
      `<html><title>某地举行大型活动_某网</title><body><h1>某地举行大型活动</h1><div class="a">2025-08-16 10:00 来源：${text}</div><div class="TRS_Editor"><p class="b">这里有一个完整的句子。</p><p>${text}`,
      { shown: { time: 2, source: 2, author: 2, editor: 2, standfirst: 4, caption: 4 } },
    ),
  'what a page says of itself': (text) =>
    page(
      `<html><title>${text}</title><meta name=ArticleTitle content="${text.replaceAll('"', '')}"><script>var ct = "${text}; var content = '${text}</script><script type="application/ld+json">{"headline": "${text}"}</script><body><h1>某地</h1><textarea>${text}`,
    ),
  cleanExcerpt: (text) => cleanExcerpt(text),
  parseStaff: (text) => [parseStaff(text), staffAround(text)],
  'a name as an address': (text) => [pinyinSlug(text), personSlug(text)],
  'labels of AI': (text) => [
    labelInText(`AIGC${text}AIGC="${text}`),
    takeAiLabel(`---\nAIGC:\n${text}\n---\n${text}`),
  ],
  decodeEntities: (text) => decodeEntities(text),
  splitHeadline: (text) => splitHeadline(text),
  firstSentences: (text) => [firstSentences(text), countCharacters(text)],
  photographersOf: (text) => photographersOf(text),
  readLinkAddress: (text) => [readLinkAddress(text), parseEmbedAddress(text), originForm(text)],
  parseSubtitles: (text) => parseSubtitles(`WEBVTT\n\n${text}`),
  'what is searched': (text) => [indexWords(text), cutExtract(text, wanted)],
  parseQuery: (text) => parseQuery(text),
  deviceName: (text) => deviceName(text),
  compareTexts: (text) =>
    compareTexts(text, `字${text.slice(text.length / 2)}${text.slice(0, text.length / 2)}`),
  readSheets: (text) => readSheets(parseHTML(`<style>${text}</style>`).document),
  foreignBlocks: (text) => foreignBlocks(parseHTML(`<html><body><p>${text}</p></body></html>`).document.body),
};

const shapes = [
  '.', '。', '…', '-', ' ', '　', '\u2028', '\n', '"', '“', '”', '’', '(', ')', '（', '[', '《', '中', 'a', '1', ',', '，',
  '，。', '()', '“”', '),', ',(', '字,(b)', '"9.7"', '1.', '12:', 'a@', 'a@b.', 'a.', '&', '&amp;', '&#1', 'A-', '大(',
  'http://a)', '[图 ', '![', '【图 ', '图:aa ', '|图:aa', '摄影 ', '张三摄 ', '特约', '记者 张三、', '编辑 ', '来源:', '声明:',
  '2025-08-16 ', '08-16\n', '2025年1月1日 1', '• 字\n', '中国\n', '> ', '»', '/', '_', 'x(', '(^', 'Android',
  '<', '<p ', '<p>', '<div class="nav">', '<div class="nav"><p>', '<b>', '</b>', '<li>', '<table><tr><td>', '<!--', '<br>', '<script>',
  '.a ', '.a>b{display:none}', '{', '@media{', '/*', '/**/', '<ruby>字<rt>z', '<ruby>', '<rt>', '<math><msup>', '<x-y>',
  '<div class="crumb"><li>首页', '<p class="b">', '<div>来源：</div>',
]; // prettier-ignore

/** Deep markup is the browser's own to bear there, and the walk calls itself. */
const isMarkup = (shape: string) => shape.startsWith('<');

const times = 8;
/** One long text against eight short ones, as many characters: 1 where it's linear, 8 where it's quadratic. */
const mostGrowth = 3;
/**
 * How long the short ones are, and from how many ms of the processor on a rule is worth a look: a quadratic one takes
 * far more for so long a text. The longer ones tell smaller faults, and take minutes.
 */
type Measure = { short: number; worthALook: number };
const quick: Measure = { short: 1000, worthALook: 10 };
const fine: Measure = { short: 4000, worthALook: 40 };

function cpuOf(rule: (text: string) => unknown, texts: readonly string[]): number {
  const before = process.threadCpuUsage();
  for (const text of texts) rule(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some tries: what else the machine does only adds. Most rules are told by the first. */
function growthOf(rule: (text: string) => unknown, shape: string, { short, worthALook }: Measure): number {
  const long = shape.repeat(Math.ceil((times * short) / shape.length));
  const pieces = Array.from({ length: times }, (_, at) => long.slice(at * short, (at + 1) * short));
  let least = Infinity;
  for (let left = 5; left > 0 && least > mostGrowth; left -= 1) {
    const taken = cpuOf(rule, [long]);
    if (taken < worthALook) return 0;
    least = Math.min(least, taken / Math.max(cpuOf(rule, pieces), 1));
  }
  return least;
}

describe.each(Object.entries(rules))('%s', (name, rule) => {
  const grown = (measure: Measure) =>
    shapes
      .filter((shape) => name !== 'foreignBlocks' || !isMarkup(shape))
      .map((shape) => ({ shape, growth: growthOf(rule, shape, measure) }))
      .filter(({ growth }) => growth > mostGrowth);

  test('costs as much as its text is long', () => expect(grown(quick)).toEqual([]));
  test('and where it is longer still', { tags: 'thorough' }, () => expect(grown(fine)).toEqual([]));
});

test('the measure tells a quadratic rule', () => {
  expect(growthOf((text) => / +x/.test(text), ' ', quick)).toBeGreaterThan(mostGrowth);
});
