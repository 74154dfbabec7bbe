import { longTime } from '#lib/dates.ts';
import type { Draft } from '#newsroom/article/read-draft.ts';
import { typeNames } from '#newsroom/body/kinds.rule.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import type { ImportView } from '#newsroom/wire/import-report.rule.ts';

const disclaimers = {
  set: '已设为全站的免责声明',
  same: '与全站的相同',
  kept: '与全站的不同，没有改动全站的',
  proposed: '建议设为全站的免责声明，还没有采用',
  none: '',
};

/** What was recognised, in the order of a page. The texts are the head revision's: what an editor changed shows changed. */
export function importFacts({ report }: ImportView, { input }: Draft): { name: string; value: string }[] {
  const { paragraphs, subheads, figures, related } = report.counts;
  const { placed, waiting, unused } = report.pictures;
  const pictures = [
    `${figures} 张图说`,
    placed > 0 ? `配上 ${placed} 张图` : '',
    waiting > 0 ? `${waiting} 处等图` : '',
    unused > 0 ? `${unused} 张图没有用上` : '',
  ];
  return [
    {
      name: '频道',
      value: channelTrail(input.channelId)
        .map((one) => one.name)
        .join(' › '),
    },
    { name: '标题', value: input.headline },
    ...(input.standfirst === '' ? [] : [{ name: '导语', value: input.standfirst }]),
    { name: '体裁', value: typeNames[input.type] },
    { name: '时间', value: input.storyTime === null ? '' : longTime(input.storyTime) },
    { name: '来源', value: input.sourceName },
    { name: '电头', value: input.dateline?.text ?? '' },
    { name: '正文', value: `${paragraphs} 段，${subheads} 个小标题` },
    { name: '图片', value: figures === 0 ? '' : pictures.filter(Boolean).join('，') },
    { name: '署名', value: input.contributors.map((one) => `${one.role} ${one.name}`).join('、') },
    { name: '相关阅读', value: related === 0 ? '' : `${related} 篇` },
    { name: '免责声明', value: disclaimers[report.disclaimer.outcome] },
  ];
}
