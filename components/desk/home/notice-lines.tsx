import { listTime } from '#lib/dates.ts';
import { isNoticeKind, noticeKindNames } from '#newsroom/workflow/notice-kinds.rule.ts';

export type NoticeView = {
  id: number;
  at: number;
  kind: string;
  text: string;
  articleId: number | null;
  unread: boolean;
};

/** What a person was told; each leads to its story. */
export const NoticeLines = ({ notices, now }: { notices: readonly NoticeView[]; now: number }) => (
  <ol className="noticelines">
    {notices.map(({ id, at, kind, text, articleId, unread }) => (
      <li key={id} className={unread ? 'unread' : undefined}>
        <b>
          {isNoticeKind(kind) ? noticeKindNames[kind] : '通知'}
          {unread ? <span className="sr-only">，未读</span> : null}
        </b>
        <time dateTime={new Date(at).toISOString()}>{listTime(at, now)}</time>
        <p>{articleId === null ? text : <a href={placeOf(kind, articleId)}>{text}</a>}</p>
      </li>
    ))}
  </ol>
);

const placeOf = (kind: string, articleId: number): string =>
  kind === 'waits' || kind === 'overdue'
    ? `/admin/articles/${articleId}/review`
    : `/admin/articles/${articleId}`;
