import type { CorpusBlock, CorpusCell, CorpusStory } from './corpus-story.ts';
import { escapeHtml, richText } from './rich-text.ts';

/** Headlines of other stories, as columns beside a story print them. */
const others = [
  '早市的第一车菜来自山那边', '河堤上新装了四十盏矮灯', '修表铺里来了三个小学生', '老车站的候车椅搬进了公园', '今年的柿子比去年晚红九天',
  '一条没有红绿灯的街', '渡口的猫有了工作证', '县里最小的书店开了夜场', '三位邻居合买一台除雪机', '旧课桌改成了花架',
  '山上的信号塔住进了喜鹊', '菜市场里的算盘比赛', '一棵樟树让路修弯了', '水塔上的钟慢了两分钟', '早餐店的第三代老板娘',
  '巷口的修鞋机换了新皮带', '学校食堂的剩饭少了一半', '雨天的公交站多了一排伞', '码头工人的午睡室', '冬泳队给江边铺了防滑垫',
  '剧院把最后一排留给晚到的人', '会唱歌的垃圾车换了曲子', '护林员的第十二双鞋', '路灯杆上的二维码是干什么的',
] as const; // prettier-ignore

/** `count` of them from the `from`-th on. */
export const otherHeadlines = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => others[(from + at) % others.length] ?? '');

/** A list of links to other stories. */
export const linkList = (from: number, count: number, before = ''): string =>
  otherHeadlines(from, count)
    .map(
      (title, at) =>
        `<li>${before}<a href="/a/${1000 + from + at}.html" target="_blank" title="${title}">${title}</a></li>`,
    )
    .join('\n');

/** Channels of a site, as its bar names them. */
const barNames = ['首页', '要闻', '民生', '教育', '文旅', '图片', '视频', '专题', '评论', '服务'] as const;
export const barLinks = (between = ''): string =>
  barNames.map((name, at) => `<a href="/c${at}/">${name}</a>`).join(between);

/** How a family prints the parts of a story's copy. */
export type BlockPrint = {
  paragraph: (html: string) => string;
  subhead: (html: string) => string;
  figure: (caption: string, credit: string, at: number) => string;
  list?: (items: string[], ordered: boolean) => string;
  table?: (rows: string, caption: string) => string;
  line?: (html: string) => string;
  bold?: (text: string) => string;
};

/** A story's copy as a family prints it, piece by piece. */
export function copyPieces(blocks: readonly CorpusBlock[], print: BlockPrint): string[] {
  const bold = print.bold ?? ((text: string) => `<strong>${text}</strong>`);
  const rich = (text: string) =>
    richText(text, {
      bold,
      link: (inner) => `<a href="http://www.example.invalid/" target="_blank">${inner}</a>`,
    });
  return blocks.map((block, at) => {
    switch (block.type) {
      case 'paragraph': {
        const lead = block.lead ? `${escapeHtml(block.lead.text)}${gapAfter(block.lead.text)}` : '';
        const tail = block.tail ? escapeHtml(block.tail.text) : '';
        return print.paragraph(lead + rich(block.text) + tail);
      }
      case 'subhead':
        return print.subhead(rich(block.text));
      case 'figure':
        return print.figure(escapeHtml(block.caption ?? ''), escapeHtml(block.credit ?? ''), at);
      case 'list':
        return (print.list ?? plainList)(block.items.map(rich), block.ordered);
      case 'table':
        return (print.table ?? plainTable)(tableRows(block.rows), escapeHtml(block.caption ?? ''));
      case 'line':
        return (print.line ?? print.paragraph)(escapeHtml(block.text));
    }
  });
}

/** 讯（记者…） touches the copy; 讯 alone does not. */
const gapAfter = (lead: string) => (lead.endsWith('）') ? '' : ' ');

const plainList = (items: string[], ordered: boolean) => {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</${tag}>`;
};
const plainTable = (rows: string, caption: string) =>
  `<table border="1" cellspacing="0">${caption === '' ? '' : `<caption>${caption}</caption>`}<tbody>${rows}</tbody></table>`;

const tableRows = (rows: readonly (readonly CorpusCell[])[]) =>
  rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n');
function cellOf(cell: CorpusCell): string {
  const { text, rows = 1, columns = 1 } = typeof cell === 'string' ? { text: cell } : cell;
  const spans = (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
  return `<td${spans} valign="center" style="border:1px solid #000"><p style="text-align:center"><span>${escapeHtml(text)}</span></p></td>`;
}

/** Caption and credit as most pages set them: one behind the other. */
export const captionLine = (caption: string, credit: string): string =>
  [caption, credit].filter((text) => text !== '').join('');

/** Staff behind the copy: 编辑：祝南星 and so on, each between `open` and `close`. */
export const staffLines = (story: CorpusStory, open: string, close: string): string =>
  (story.staff ?? []).map(({ role, name }) => `${open}${role}：${name}${close}`).join('');

/** A story's name as the number that its address bears. */
export const numberOf = ({ name }: CorpusStory): number =>
  Array.from(name).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_000_000, 7) + 1_000_000;
