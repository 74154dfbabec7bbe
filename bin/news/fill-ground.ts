import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { media } from '#db/schema/media.ts';
import { channelTrail, ensureChannels } from '#newsroom/channel/channels.ts';
import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import { dice, madeUpName } from './fill-text.ts';

/** What made-up stories share. */
export type FillGround = {
  channels: FillChannel[];
  tags: readonly string[];
  sources: readonly string[];
  /** Who is printed as reporter or photographer: a newsroom's worth, not somebody new a story. */
  staff: string[];
  /** Pictures that the store holds already: the demo's, as a rule. */
  pictures: string[];
  /** Ids that stories bear already. */
  taken: Set<string>;
  /** What was published last, for stories to lead on to. */
  recent: { id: number; publicId: string }[];
  tagIds: Map<string, number>;
  nameIds: Map<string, number>;
};
type FillChannel = { id: number; lists: number[] };

const channelNames = [
  ['新闻频道', '国际新闻'],
  ['新闻频道', '国内新闻'],
  ['新闻频道', '本地'],
  ['经济频道', '财经'],
  ['经济频道', '科技'],
  ['生活频道', '文化'],
  ['生活频道', '体育'],
  ['生活频道', '民生'],
];
const tags = ['交通', '民生', '粮食', '老街', '港口', '教育', '医疗', '天气', '能源', '非遗', '体育', '读书', '海洋', '人才', '养老', '社区', '科研', '旅游', '铁路', '湿地']; // prettier-ignore
const sources = ['今闻', '新华社', '宁澜日报', '港城晚报', '中新社', '今闻客户端'];
const staffSize = 240;

/** Makes the channels that are missing and looks up what the stories are to be hung on. */
export function prepareGround(tx: Tx): FillGround {
  const roll = dice(staffSize);
  return {
    channels: channelNames.map((names) => {
      const id = ensureChannels(
        tx,
        names.map((name) => ({ name })),
      );
      return { id, lists: [frontChannelId, ...channelTrail(id).map((one) => one.id)] };
    }),
    tags,
    sources,
    staff: Array.from({ length: staffSize }, () => madeUpName(roll)),
    pictures: tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.kind, 'image'), eq(media.state, 'ready')))
      .all()
      .map((row) => row.id),
    taken: new Set(
      tx
        .select({ publicId: article.publicId })
        .from(article)
        .all()
        .map((row) => row.publicId),
    ),
    recent: [],
    tagIds: new Map(),
    nameIds: new Map(),
  };
}
