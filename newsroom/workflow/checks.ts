import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { isUnseen } from '#lib/text/plain-text.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { SlipContent } from './slip.rule.ts';
import { unlistedSource } from './unlisted-source.ts';

/** What the checks find in a text, each with how many places: kept with the 签发单. */
export function checksOf(input: ArticleInput): SlipContent['checks'] {
  const figures = bodyFigures(input.body).filter((one) => one.mediaId !== null);
  const lacking = (field: 'caption' | 'credit' | 'alt') =>
    figures.filter((one) => isUnseen(one[field])).length;
  return [
    told('图片说明', lacking('caption'), `共 ${figures.length} 张`),
    told('图片署名', lacking('credit'), `共 ${figures.length} 张`),
    told('替代文字', lacking('alt'), `共 ${figures.length} 张`),
    told(
      '来源',
      unlistedSource(input.sourceName).length,
      input.sourceName === '' ? '本站' : input.sourceName,
    ),
    told('人工智能', 0, input.aiMade ? '标明由人工智能生成' : '未标'),
  ];
}

const told = (name: string, found: number, says: string) => ({ name, found, says });
