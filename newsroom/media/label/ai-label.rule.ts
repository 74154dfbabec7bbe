import { z } from 'zod';

/** IPTC's words for what generative AI made, wholly or in part. */
export const machineSources = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic'] as const; // prettier-ignore

export const aiLabelShape = z.object({
  says: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  aigc: z.string(),
  sourceType: z.string(),
});
type Label = z.infer<typeof aiLabelShape>;

const said = { 1: 'AI 生成', 2: '可能由 AI 生成', 3: '疑似由 AI 生成' };

/** What a file's own label says, and which label it is, for the desk: 文件标识：AI 生成（GB 45438）. */
export function aiLabelWords({ says, aigc, sourceType }: Label): string {
  const from = [
    ...(aigc === '' ? [] : ['AIGC 元数据']),
    ...(sourceType === '' ? [] : [`IPTC ${sourceType}`]),
  ];
  return `文件自带标识：${said[says]}（${from.join('、')}）`;
}
