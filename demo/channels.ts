import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';

type Branch = { name: string; segment: string; description: string };
type Leaf = Branch & { under: keyof typeof branches; reviewStages: number };

const branches = {
  news: { name: '新闻频道', segment: 'news', description: '国际、国内与本地的当天要闻。' },
  economy: { name: '经济频道', segment: 'economy', description: '产业、消费与技术。' },
  life: { name: '生活频道', segment: 'life', description: '文化、体育与日常。' },
} satisfies Record<string, Branch>;

const leaves = {
  world: { under: 'news', name: '国际新闻', segment: 'world', description: '世界各地的新闻与背景。', reviewStages: 3 },
  china: { under: 'news', name: '国内新闻', segment: 'china', description: '各地的新闻与变化。', reviewStages: 3 },
  local: { under: 'news', name: '本地', segment: 'local', description: '宁澜及周边的大事小事。', reviewStages: 2 },
  finance: { under: 'economy', name: '财经', segment: 'finance', description: '从港口到小店的账本。', reviewStages: 3 },
  tech: { under: 'economy', name: '科技', segment: 'tech', description: '实验室里和生活中的新技术。', reviewStages: 2 },
  culture: { under: 'life', name: '文化', segment: 'culture', description: '书、戏、图像与老物件。', reviewStages: 2 },
  sports: { under: 'life', name: '体育', segment: 'sports', description: '赛场内外。', reviewStages: 1 },
  society: { under: 'life', name: '民生', segment: 'society', description: '上学、看病、过日子。', reviewStages: 2 },
} satisfies Record<string, Leaf>; // prettier-ignore

export type ChannelKey = keyof typeof leaves;
export type ChannelIds = Record<ChannelKey, number>;

/** Makes the demo's channels, a tree of two levels, and answers with the ids that stories go to. */
export function makeDemoChannels(tx: Tx): ChannelIds {
  const make = (key: ChannelKey): number => {
    const { under, reviewStages, ...leaf } = leaves[key];
    const id = ensureChannels(tx, [branches[under], leaf]);
    tx.update(channel).set({ reviewStages }).where(eq(channel.id, id)).run();
    return id;
  };
  return {
    world: make('world'),
    china: make('china'),
    local: make('local'),
    finance: make('finance'),
    tech: make('tech'),
    culture: make('culture'),
    sports: make('sports'),
    society: make('society'),
  };
}
