import type { Metadata } from 'next';
import { SlipSheet } from '#components/desk/review/slip-sheet.tsx';
import { slipLines } from '#components/desk/review/slip-lines.ts';
import { PrintButton } from '#components/desk/review/print-button.island.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { can } from '#newsroom/staff/can.rule.ts';
import { slipsOf } from '#newsroom/workflow/read-slip.ts';
import { deskFrame } from '../../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../../desk-notices.tsx';
import { pathNumber } from '../../../../path-number.ts';
import { requirePerson } from '../../../../require-person.ts';

export const metadata: Metadata = { title: '签发单' };

type Query = Partial<Record<'no', string | string[]>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** 签发单 by itself: what is printed is the slip alone, on A5. Without `no` the newest. */
export default async function SlipPage({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/admin/articles/${encodeURIComponent(id)}/slip`);
  const { no } = await searchParams;
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="articles" />;
  const number = pathNumber(id);
  const slips = number === null ? [] : slipsOf(number);
  const slip = no === undefined ? slips[0] : slips.find((one) => one.content.number === no);
  if (!slip) return <NotThere person={person} place="articles" what="这份签发单" />;
  return (
    <Shell
      frame={deskFrame(person, 'articles', `签发单 ${slip.content.number}`)}
      top={
        <>
          <PrintButton />
          <a className="btn" href={`/admin/articles/${id}`}>
            <Icon name="back" />
            回到稿件
          </a>
        </>
      }
    >
      {slip.fault === null ? null : <p className="msg wrong">{slip.fault}，请联系管理员核对。</p>}
      <SlipSheet view={slipLines(slip)} />
    </Shell>
  );
}
