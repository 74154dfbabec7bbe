import type { Metadata } from 'next';
import { DutyBox } from '#components/desk/home/duty-box.tsx';
import { HomeCounts } from '#components/desk/home/home-counts.tsx';
import { KeepFresh } from '#components/desk/home/keep-fresh.island.tsx';
import { NotDoneBox } from '#components/desk/home/not-done-box.tsx';
import { NoticesBox } from '#components/desk/home/notices-box.tsx';
import { PlannedBox } from '#components/desk/home/planned-box.tsx';
import { ReceiptsBox } from '#components/desk/home/receipts-box.tsx';
import { ReturnedBox } from '#components/desk/home/returned-box.tsx';
import { WaitingBox } from '#components/desk/home/waiting-box.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { now } from '#lib/clock.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { resendNoticeAction, retryReceiptAction } from './actions.ts';
import { NewStory, Today } from './home-tools.tsx';
import { homeCounts, homeView } from './home-view.ts';

export const metadata: Metadata = { title: '工作台' };

/** How soon a look at what readers get shows here, and how soon anything else. */
const whileCheckingMs = 2000;
const otherwiseMs = 30_000;

/** 工作台: what waits for whoever is here, what went out, and what failed. */
export default async function HomePage() {
  const person = await requirePerson('/admin/home');
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="home" />;
  const frame = deskFrame(person, 'home', '工作台');
  const view = homeView(person);
  const at = now();
  const acts = {
    retryReceipt: can(person, 'article.publish') ? retryReceiptAction : null,
    resendNotice: can(person, 'site.change') ? resendNoticeAction : null,
  };
  const checking = view.receipts.some((one) => one.state === 'checking');
  return (
    <Shell frame={frame} beside={<Today now={at} />} top={can(person, 'article.write') ? <NewStory /> : null}>
      <HomeCounts counts={homeCounts(view, at)} />
      <div className="bench">
        <div>
          <WaitingBox lines={view.waiting} now={at} inReview={frame.counts.review ?? 0} />
          <ReturnedBox lines={view.returned} now={at} />
          <ReceiptsBox receipts={view.receipts} today={view.sent.today} />
          <NotDoneBox failures={view.failures} now={at} acts={acts} />
        </div>
        <div>
          <PlannedBox lines={view.planned} now={at} />
          <DutyBox lines={view.duty} mayArrange={can(person, 'duty.arrange')} />
          <NoticesBox notices={view.notices} unread={frame.unread} now={at} />
        </div>
      </div>
      <KeepFresh everyMs={checking ? whileCheckingMs : otherwiseMs} />
    </Shell>
  );
}
