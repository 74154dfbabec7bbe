import { clockTime } from '#lib/dates.ts';
import type { Awaited, WaitingLine } from '#newsroom/desk-home/waiting-for.ts';
import { isLate, waited } from '#newsroom/desk-home/waited.rule.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { HomeBox } from './home-box.tsx';

type Props = { lines: readonly WaitingLine[]; now: number; inReview: number };

const mostShown = 30;

/** 等我处理: the longest first; ochre after twenty minutes. */
export function WaitingBox({ lines, now, inReview }: Props) {
  return (
    <HomeBox
      id="wait"
      title="等我处理"
      count={lines.length}
      more={{ path: '/admin?state=inReview', name: `全部待审 ${inReview}` }}
      empty={lines.length === 0 ? '没有等您的稿件。' : undefined}
    >
      <ol className="todo">
        {lines.slice(0, mostShown).map((line) => (
          <li key={line.articleId}>
            <span className="state-badge review">{nameOf(line.awaited)}</span>
            <div>
              <a href={pathOf(line)}>{line.headline || '无题'}</a>
              <small>{factsOf(line, now)}</small>
            </div>
            <time
              className={isLate(line.since, now) ? 'late' : undefined}
              dateTime={new Date(line.since).toISOString()}
            >
              {waited(line.since, now)}
            </time>
            <a
              className="btn small"
              href={pathOf(line)}
              aria-label={`${actOf(line.awaited)}：${line.headline}`}
            >
              {actOf(line.awaited)}
            </a>
          </li>
        ))}
      </ol>
      {lines.length > mostShown ? (
        <p className="homenote">这里列出等得最久的 {mostShown} 篇，其余在“全部待审”里。</p>
      ) : null}
    </HomeBox>
  );
}

const nameOf = (awaited: Awaited): string => (awaited === 'publish' ? '待发布' : `待${stepNames[awaited]}`);
const actOf = (awaited: Awaited): string =>
  awaited === 'publish' ? '发' : awaited === 'proof' ? '校' : '审';
const pathOf = ({ articleId, awaited }: WaitingLine): string =>
  awaited === 'publish' ? `/admin/articles/${articleId}` : `/admin/articles/${articleId}/review`;

const factsOf = ({ from, changed, reviewBy }: WaitingLine, now: number): string =>
  [
    `${from}送来`,
    changed ? '送来后又改过' : '',
    reviewBy === null
      ? ''
      : reviewBy < now
        ? `先发后审，${clockTime(reviewBy)} 已到时`
        : `先发后审，${clockTime(reviewBy)} 前要审`,
  ]
    .filter((part) => part !== '')
    .join('，');
