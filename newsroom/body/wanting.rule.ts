import { longTime } from '#lib/dates.ts';
import { isUnseen } from '#lib/text/plain-text.ts';
import { isAhead } from '#lib/time-range.ts';
import type { Body } from './body.rule.ts';
import { bodyFigures } from './figures.rule.ts';
import type { ArticleType } from './kinds.rule.ts';

/** What of a story is judged; `storyTime` in milliseconds, null where the moment of publishing is meant. */
type Judged = {
  headline: string;
  channelId: number;
  type: ArticleType;
  body: Body;
  storyTime: number | null;
};

/** `place` names what it is about: a field, or `figures.` and the picture's number from 0. */
export type Wanting = { place: string; text: string };

/** All that a story still lacks at the moment `at` before readers may see it, so that nobody is told one thing at a time. */
export function wantingIn(input: Judged, at: number): Wanting[] {
  const { headline, channelId, body, type } = input;
  const wants: Wanting[] = [];
  if (isUnseen(headline)) wants.push({ place: 'headline', text: '缺标题' });
  if (channelId <= 0) wants.push({ place: 'channelId', text: '没有选频道' });
  const figures = bodyFigures(body);
  if (type === 'photoSet' && figures.every((one) => one.mediaId === null))
    wants.push({ place: 'body', text: '图集里没有图片' });
  else if (body.blocks.length === 0 && type !== 'flash' && type !== 'live')
    wants.push({ place: 'body', text: '缺正文' });
  for (const [index, { mediaId, caption, credit, alt }] of figures.entries()) {
    const lacks = [
      isUnseen(caption) ? '图说' : '',
      isUnseen(credit) ? '署名' : '',
      isUnseen(alt) ? '替代文字' : '',
    ].filter(Boolean);
    if (mediaId !== null && lacks.length > 0)
      wants.push({ place: `figures.${index}`, text: `第 ${index + 1} 张图片缺${lacks.join('、')}` });
  }
  const ahead = aheadOfTime(input, at);
  return ahead ? [...wants, ahead] : wants;
}

/** Readers would be told of tomorrow, and every list, feed and sitemap with them. What is to go out later is timed (定时). */
export const aheadOfTime = ({ storyTime }: Pick<Judged, 'storyTime'>, at: number): Wanting | null =>
  storyTime === null || !isAhead(storyTime, at)
    ? null
    : { place: 'storyTime', text: `发布时间 ${longTime(storyTime)} 还没有到，请改早、清空，或签发后用定时` };
