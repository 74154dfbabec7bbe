import type { HomeCount } from '#components/desk/home/home-counts.tsx';
import type { NoticeView } from '#components/desk/home/notice-lines.tsx';
import type { ReceiptView } from '#components/desk/home/receipts-box.tsx';
import { now } from '#lib/clock.ts';
import { clockTime, dayBeijing, listTime } from '#lib/dates.ts';
import { type NotDone, notDone } from '#newsroom/desk-home/not-done.ts';
import { type ReturnedLine, returnedTo } from '#newsroom/desk-home/returned-to.ts';
import { type PlannedLine, planned, sentToday, startOfToday } from '#newsroom/desk-home/today.ts';
import { waited } from '#newsroom/desk-home/waited.rule.ts';
import { type WaitingLine, waitingFor } from '#newsroom/desk-home/waiting-for.ts';
import { nameOfVerb, newestReceipts } from '#newsroom/publication/receipts.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { type DutyLine, dutyBetween } from '#newsroom/workflow/duty.ts';
import { type NoticeRow, unreadLines } from '#newsroom/workflow/notices.ts';

const mostReceipts = 6;
const mostNotices = 6;

export type HomeView = {
  waiting: WaitingLine[];
  returned: ReturnedLine[];
  receipts: ReceiptView[];
  sent: { today: number; yesterday: number };
  failures: NotDone[];
  planned: PlannedLine[];
  duty: DutyLine[];
  notices: NoticeView[];
};

export function homeView(person: SignedIn): HomeView {
  const today = dayBeijing(now());
  return {
    waiting: waitingFor(person),
    returned: returnedTo(person.id),
    receipts: newestReceipts(startOfToday(), mostReceipts).map(({ verb, ...one }) => ({
      ...one,
      act: nameOfVerb(verb),
      withdraws: verb === 'kill' || verb === 'takeDown',
    })),
    sent: sentToday(),
    failures: notDone({ settings: can(person, 'site.change') }),
    planned: planned(),
    duty: dutyBetween(today, today),
    notices: unreadLines(person.id, mostNotices).map(noticeView),
  };
}

export const noticeView = ({ id, at, kind, text, articleId, readAt }: NoticeRow): NoticeView => ({
  id,
  at,
  kind,
  text,
  articleId,
  unread: readAt === null,
});

export function homeCounts(view: HomeView, at: number): HomeCount[] {
  const { waiting, returned, failures, sent } = view;
  const [longest] = waiting;
  const [newest] = returned;
  const [next] = view.planned;
  return [
    {
      box: 'wait',
      name: '等我处理',
      total: waiting.length,
      hint: longest ? `最久 ${waited(longest.since, at)}` : '没有',
      look: 'review',
    },
    {
      box: 'back',
      name: '退回给我',
      total: returned.length,
      hint: newest ? `最近 ${listTime(newest.at, at)}` : '没有',
      look: 'returned',
    },
    {
      box: 'sch',
      name: '定时待发',
      total: view.planned.length,
      hint: next
        ? `下一篇 ${dayBeijing(next.at) === dayBeijing(at) ? clockTime(next.at) : listTime(next.at, at)}`
        : '没有',
      look: 'planned',
    },
    { box: 'done', name: '今日已发', total: sent.today, hint: `昨日同时 ${sent.yesterday}` },
    {
      box: 'fail',
      name: '没做成',
      total: failures.length,
      hint: failures.length > 0 ? '请看看' : '没有',
      look: 'returned',
    },
  ];
}
