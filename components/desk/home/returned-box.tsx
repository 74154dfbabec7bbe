import { listTime } from '#lib/dates.ts';
import type { ReturnedLine } from '#newsroom/desk-home/returned-to.ts';
import { HomeBox } from './home-box.tsx';

/** 退回给我: with the reason, which is answered at the story. */
export const ReturnedBox = ({ lines, now }: { lines: readonly ReturnedLine[]; now: number }) => (
  <HomeBox
    id="back"
    title="退回给我"
    count={lines.length}
    empty={lines.length === 0 ? '没有退回给您的稿件。' : undefined}
  >
    <ol className="todo">
      {lines.map(({ articleId, headline, by, why, at }) => (
        <li key={articleId}>
          <span className="state-badge returned">退回</span>
          <div>
            <a href={`/admin/articles/${articleId}`}>{headline || '无题'}</a>
            <small className="why">
              {by}：{why || '意见钉在段落上，打开可看。'}
            </small>
          </div>
          <time dateTime={new Date(at).toISOString()}>{listTime(at, now)}</time>
          <a className="btn small" href={`/admin/articles/${articleId}`} aria-label={`改：${headline}`}>
            改
          </a>
        </li>
      ))}
    </ol>
  </HomeBox>
);
