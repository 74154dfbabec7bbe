import { labelInText } from '#newsroom/media/label/find-label.ts';
import type { DroppedText } from './imported-page.ts';
import { type PageLine, fold } from './page-line.ts';

export type Unlabelled = { text: string; aiMade: boolean; dropped: DroppedText[] };

const why = 'AI 生成标识，已记为标记，不作正文';
/** Front matter is short; of a page's tags the head is looked through, where its metadata stand. */
const longestFront = 200;
const longestHead = 200_000;

/** Takes the label of GB 45438-2025 (`AIGC:` in front matter) off a text; what the standard calls implicit. */
export function takeAiLabel(text: string): Unlabelled {
  const none = { text, aiMade: false, dropped: [] };
  const alone = takeLabelLine(text);
  if (alone !== null) return alone;
  if (!/^\s{0,200}(?:---|\+\+\+)/.test(text.slice(0, 400).replace('\uFEFF', ''))) return none;
  const lines = text.split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.replace('\uFEFF', '').trim() !== '');
  const end = lines.slice(0, first + longestFront).findIndex((line, at) => at > first && isFence(line));
  if (!isFence(lines[first]) || end < 0) return none;
  const label = labelLines(lines.slice(first + 1, end)).map((at) => at + first + 1);
  if (label.length === 0) return none;
  const rest = lines
    .slice(first + 1, end)
    .filter((line, at) => line.trim() !== '' && !label.includes(at + first + 1));
  const taken = new Set([...label, ...(rest.length > 0 ? [] : [first, end])]);
  return {
    // Empty in their places, so that all lines keep their numbers.
    text: lines.map((line, at) => (taken.has(at) ? '\n' : line)).join(''),
    aiMade: saysMade(label.map((at) => lines[at] ?? '').join('')),
    dropped: label.map((at) => ({ line: at + 1, text: lines[at]?.trim() ?? '', why })),
  };
}

/** The label as JSON on a line of its own, before all or behind it. */
function takeLabelLine(text: string): Unlabelled | null {
  const head = text.slice(0, longestLine).trimStart();
  const ends = [
    head.slice(0, head.search(/\n|$/)),
    text.slice(-longestLine).trimEnd().split('\n').at(-1) ?? '',
  ];
  const line = ends.map((one) => one.replace('\uFEFF', '').trim()).find((one) => labelLine.test(one));
  if (line === undefined) return null;
  const lines = text.split('\n');
  const at = lines.findIndex((one) => one.includes(line));
  return {
    text: lines.map((one, n) => (n === at ? '' : one)).join('\n'),
    aiMade: saysMade(line),
    dropped: [{ line: at + 1, text: line, why }],
  };
}

const longestLine = 16_000;
const labelLine = /^["']?AIGC["']?\s{0,9}[:=]\s{0,9}\{[^\n]*\}$/i;

/** The same label as JSON in a page's metadata. */
export const pageSaysAi = (html: string): boolean =>
  (labelInText(html.slice(0, longestHead))?.aigc ?? '') !== '';

const isFence = (line = '') => /^(?:---|\+\+\+)$/.test(line.replace('\uFEFF', '').trim());

/** `AIGC:` and all that is set in below it. */
function labelLines(front: readonly string[]): number[] {
  const start = front.findIndex((line) => /^\s*["']?AIGC["']?\s*[:=]/i.test(line));
  if (start < 0) return [];
  const depth = indentOf(front[start]);
  const below = front.slice(start + 1);
  const more = below.findIndex(
    (line) => line.trim() !== '' && indentOf(line) <= depth && !/^\s*[}\]]/.test(line),
  );
  return front.slice(start, more < 0 ? front.length : start + 1 + more).map((_, at) => start + at);
}

const indentOf = (line = '') => line.length - line.trimStart().length;

const saysMade = (label: string) =>
  /(?:^|[\s{,"'])Label["']?\s{0,9}[:=]\s{0,9}["']?(?!["'\s]|0\b|false\b|否|null\b)\S/i.test(label);

const spoken = new RegExp(
  String.raw`^(?:(?:注|提示|说明|(?:创作|作者|内容)?声明):?)?(?:本文|本稿|全文|正文|文章|本内容|以上内容|内容|本文内容|文中内容|文字)?` +
    String.raw`(?:由|系|为|含有?|包含|(?:疑似|可能)(?:由|为|使用了?)?)(?:AI|人工智能|AIGC|大模型)(?:技术|工具|大模型)?(?:自动|辅助)?` +
    String.raw`(?:生成|创作|撰写|写作|写稿|合成|生成合成)(?:的?内容|技术)?(?:,?(?:仅供参考|请注意甄别|请谨慎甄别|请谨慎参考|请仔细甄别|经(?:人工|编辑)审核))*$` +
    String.raw`|^(?:AI|机器人?)(?:写稿|写作)$`,
  'iu',
);

/** A line that says nothing but that AI made the text: the visible label. Ours stands in its place. */
export const isAiLine = ({ folded, hint }: Pick<PageLine, 'folded' | 'hint'>): boolean =>
  hint !== 'chrome' &&
  hint !== 'caption' &&
  folded.length <= 60 &&
  spoken.test(fold(folded).replaceAll(/[\s()[\]【】。.*]/gu, ''));

export const aiLineDropped = ({ number, text }: PageLine): DroppedText => ({ line: number, text, why });
