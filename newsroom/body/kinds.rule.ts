export const articleTypes = ['text', 'flash', 'photoSet', 'video', 'live'] as const;
/** text 消息, flash 快讯, photoSet 图集, video 视频, live 直播 */
export type ArticleType = (typeof articleTypes)[number];

export const typeNames: Record<ArticleType, string> = {
  text: '消息',
  flash: '快讯',
  photoSet: '图集',
  video: '视频',
  live: '直播',
};

export const relations = ['related', 'background', 'development', 'explainer'] as const;
/** What a story of the related reading is to the one that has it. */
export type Relation = (typeof relations)[number];

export const relationNames: Record<Relation, string> = {
  related: '相关',
  background: '背景',
  development: '进展',
  explainer: '解读',
};

export const articleStates = [
  'draft',
  'inReview',
  'approved',
  'scheduled',
  'published',
  'killed',
  'spiked',
] as const;
export type ArticleState = (typeof articleStates)[number];

export const stateNames: Record<ArticleState, string> = {
  draft: '草稿',
  inReview: '待审',
  approved: '已签发',
  scheduled: '定时',
  published: '已发布',
  killed: '已撤稿',
  spiked: '已弃用',
};
