import { isUnseen, plainLine } from '#lib/text/plain-text.ts';

/** What became of one article of several. */
export type BulkLine = {
  id: number;
  headline: string;
  /** `same`: it was so already. */
  outcome: 'done' | 'same' | 'refused';
  note: string;
};
export type BulkAnswer = { lines: BulkLine[]; /** Site paths to expire. */ stale: string[] };

export const bulkActs = ['submit', 'approve', 'publish', 'move', 'tag', 'kill', 'spike', 'unspike'] as const;
export type BulkAct = (typeof bulkActs)[number];

export const bulkNames: Record<BulkAct, string> = {
  submit: '送审',
  approve: '通过',
  publish: '发布',
  move: '移动频道',
  tag: '改标签',
  kill: '撤稿',
  spike: '弃用',
  unspike: '恢复',
};

export const mostAtOnce = 100;

/** 已移动 2 篇，1 篇原来就是这样，1 篇没有办成。 */
export function bulkSummary(verb: string, lines: readonly BulkLine[]): string {
  const count = (outcome: BulkLine['outcome']) => lines.filter((one) => one.outcome === outcome).length;
  const [done, same, refused] = [count('done'), count('same'), count('refused')];
  const parts = [
    done > 0 ? `${verb} ${done} 篇` : '',
    same > 0 ? `${same} 篇原来就是这样` : '',
    refused > 0 ? `${refused} 篇没有办成` : '',
  ];
  return `${parts.filter(Boolean).join('，')}。`;
}

/** Tags as people type them: parted by commas, semicolons, spaces or lines; each once. */
export const typedTags = (text: string): string[] => [
  ...new Set(
    plainLine(text)
      .split(/[\s,，、;；]+/)
      .map((one) => one.replace(/^#/, ''))
      .filter((one) => !isUnseen(one)),
  ),
];
