import { clockTime } from '#lib/dates.ts';
import { tookText } from '#newsroom/desk-home/waited.rule.ts';
import {
  type ReceiptLine,
  allSeenAfter,
  byKind,
  seenNames,
} from '#newsroom/publication/receipt/receipt.rule.ts';
import { HomeBox } from './home-box.tsx';
import { ReceiptLinesView } from './receipt-lines-view.tsx';

export type ReceiptView = {
  id: number;
  articleId: number;
  headline: string;
  /** 发布, 更正, 撤稿 … */
  act: string;
  /** It was to take the story from readers. */
  withdraws: boolean;
  at: number;
  state: 'checking' | 'done' | 'failed';
  lines: readonly ReceiptLine[];
};

type Props = { receipts: readonly ReceiptView[]; today: number };

/** 刚发布: each act of today with its receipt. */
export const ReceiptsBox = ({ receipts, today }: Props) => (
  <HomeBox
    id="done"
    title="刚发布"
    count={`今日 ${today}`}
    more={{ path: '/admin?state=published&order=published', name: '全部' }}
    empty={receipts.length === 0 ? '今天还没有发稿。' : undefined}
  >
    <ol className="receipts">
      {receipts.map(({ id, articleId, headline, act, withdraws, at, state, lines }) => (
        <li key={id}>
          <div>
            <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
            <a href={`/admin/articles/${articleId}`}>
              {act === '发布' ? '' : `${act}：`}
              {headline || '无题'}
            </a>
            <span className={state}>{summaryOf({ state, lines, withdraws })}</span>
          </div>
          {lines.length > 0 ? <ReceiptLinesView kinds={byKind(lines)} failed={state === 'failed'} /> : null}
        </li>
      ))}
    </ol>
  </HomeBox>
);

function summaryOf({ state, lines, withdraws }: Pick<ReceiptView, 'state' | 'lines' | 'withdraws'>): string {
  if (state === 'checking') return '正在更新';
  if (state === 'failed') {
    const open = byKind(lines).filter(({ done }) => !done);
    return `${open.map(({ kind }) => seenNames[kind]).join('、')}没更新`;
  }
  // What is looked at is the story as it is by then, and it may have gone another way meanwhile.
  if (lines.some(({ shown }) => shown === withdraws)) return withdraws ? '随后已恢复' : '随后已撤下';
  return `${tookText(allSeenAfter(lines) ?? 0)}全部到位`;
}
