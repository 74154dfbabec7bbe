import { limits } from '#lib/limits.ts';
import { isFlashLabel, splitHeadline } from '#newsroom/body/headline.rule.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import { cleanExcerpt } from './clean-excerpt.ts';
import type { DroppedText, PageContributor, PageRelated } from './imported-page.ts';
import { findDay } from './time/page-day.ts';
import { type PageLine, endsSentence } from './page-line.ts';

type Draft = { line: PageLine; headline: string; day: string | null; excerpt: string[] };

/** In characters, as of any story's. */
const longestHeadline = 120;

/** The items of a related list: bulleted, numbered, or one under the other, with or without date and excerpt. */
export function relatedItems(
  lines: readonly PageLine[],
  pageTime: number,
  most: number = limits.pageRelated.most,
): { related: PageRelated[]; dropped: DroppedText[] } {
  const marked = lines.some((line) => line.mark !== 'none');
  const drafts: Draft[] = [];
  const dropped: DroppedText[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    const date = findDay(line.folded, pageTime);
    const rest = date ? line.text.slice(...date.rest).trim() : line.text;
    if (date && rest === '' && last) {
      last.day ??= date.day;
    } else if (startsItem(line, marked, last)) {
      drafts.push({ line, headline: rest, day: date?.day ?? null, excerpt: [] });
    } else if (last) {
      last.excerpt.push(line.text);
    } else {
      dropped.push({ line: line.number, text: line.text, why: '栏目里的文字' });
    }
  }
  const named = drafts.filter((one) => one.headline !== '');
  const headed = named.filter((one) => one.headline.length <= longestHeadline);
  const long = named
    .filter((one) => one.headline.length > longestHeadline)
    .map(({ line }) => ({
      line: line.number,
      text: line.text,
      why: `相关阅读的标题超过 ${longestHeadline} 个字符`,
    }));
  const items = headed.slice(0, most).map(finish);
  const over = headed.slice(most).map(({ line }) => ({
    line: line.number,
    text: line.text,
    why: `相关阅读超过 ${most} 条`,
  }));
  return {
    related: items.map((one) => one.item),
    dropped: [...dropped, ...items.flatMap((one) => one.dropped), ...long, ...over],
  };
}

/** Without bullets a short line that is no sentence begins an item. */
const startsItem = (line: PageLine, marked: boolean, last: Draft | undefined): boolean =>
  line.mark !== 'none' ||
  (!marked && line.text.length <= 60 && !/[。…]|\.{3}/u.test(line.folded)) ||
  (!marked && last === undefined && line.text.length <= 80) ||
  (marked && line.hint === 'subhead' && !endsSentence(line.folded));

function finish({ line, headline, day, excerpt }: Draft): { item: PageRelated; dropped: DroppedText[] } {
  const { cut, ...clean } = cleanExcerpt(excerpt.join('\n'));
  const { most } = limits.pageStaff;
  const unnamed = clean.contributors.splice(most).map(({ role, name }) => ({
    line: line.number,
    text: `${role} ${name}`,
    why: `署名超过 ${most} 人`,
  }));
  const { label } = splitHeadline(headline);
  const type = typeOf(headline, clean.contributors);
  return {
    item: { headline, label, type, day, ...clean },
    dropped: [...cut.map((text) => ({ line: line.number, text, why: '摘要里的残句' })), ...unnamed],
  };
}

/** Told from the column label, and from who made it. */
export function typeOf(headline: string, staff: readonly PageContributor[]): ArticleType {
  const { label } = splitHeadline(headline);
  const head = label === '' ? (/^[【[]?(\p{Script=Han}{2,6})[:：】\]]/u.exec(headline)?.[1] ?? '') : label;
  const films = staff.some(
    ({ role, name }) => /编导|导演|摄像|剪辑/u.test(role) || /音视频|视频/u.test(name),
  );
  if (isFlashLabel(head)) return 'flash';
  if (/图讯|图集|组图|图片|镜头|影像|画报|摄影|高清/u.test(head)) return 'photoSet';
  if (films || /视频|微视|短片/u.test(head)) return 'video';
  return label.endsWith('消息') && /[丨|｜]/u.test(headline) ? 'video' : 'text';
}
