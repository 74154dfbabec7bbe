/** What people are told of. */
export const noticeKinds = [
  'waits',
  'sentBack',
  'approved',
  'published',
  'failed',
  'overdue',
  'note',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeKindNames: Record<NoticeKind, string> = {
  waits: '待审',
  sentBack: '退回',
  approved: '签发',
  published: '发布',
  failed: '没做成',
  overdue: '超时未审',
  note: '便条',
};

export const isNoticeKind = (word: string): word is NoticeKind => noticeKinds.some((kind) => kind === word);
