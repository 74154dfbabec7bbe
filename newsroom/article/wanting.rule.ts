import { isUnseen } from '#lib/plain-text.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { bodyFigures } from './figures.rule.ts';

/** `place` names what it is about: a field, or `figures.` and the picture's number from 0. */
export type Wanting = { place: string; text: string };

/** All that a story still lacks before readers may see it, so that nobody is told one thing at a time. */
export function wantingIn(input: ArticleInput): Wanting[] {
  const { headline, channelId, body, type } = input;
  const wants: Wanting[] = [];
  if (isUnseen(headline)) wants.push({ place: 'headline', text: '缺标题' });
  if (channelId <= 0) wants.push({ place: 'channelId', text: '没有选频道' });
  const figures = bodyFigures(body);
  if (type === 'photoSet' && figures.every((one) => one.mediaId === null))
    wants.push({ place: 'body', text: '图集里没有图片' });
  else if (body.blocks.length === 0 && type !== 'flash' && type !== 'live')
    wants.push({ place: 'body', text: '缺正文' });
  for (const [index, { mediaId, caption, credit }] of figures.entries()) {
    const lacks = [isUnseen(caption) ? '图说' : '', isUnseen(credit) ? '署名' : ''].filter(Boolean);
    if (mediaId !== null && lacks.length > 0)
      wants.push({ place: `figures.${index}`, text: `第 ${index + 1} 张图片缺${lacks.join('和')}` });
  }
  return wants;
}
