import type { Metadata } from 'next';
import { ReviewDesk } from '#components/desk/review/review-desk.tsx';
import { reviewLooks } from '#components/desk/review/review-view.ts';
import { TooLongStory } from '#components/desk/editor/too-long-story.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { tooLongDraft } from '#newsroom/article/too-long-draft.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { readReview } from '#newsroom/workflow/review/read-review.ts';
import { deskFrame } from '../../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../../desk-notices.tsx';
import { pathNumber } from '../../../../path-number.ts';
import { requirePerson } from '../../../../require-person.ts';
import {
  approveArticle, pinArticleRemark, proofreadArticle, remarkAct, sendBackArticle,
} from './actions.ts'; // prettier-ignore

export const metadata: Metadata = { title: '审稿' };

type Query = Partial<Record<'view' | 'since', string | string[]>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function ReviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/admin/articles/${encodeURIComponent(id)}/review`);
  const { view, since } = await searchParams;
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="review" />;
  const number = pathNumber(id);
  const tooLong = number === null ? null : tooLongDraft(number);
  if (tooLong) {
    return (
      <Shell frame={deskFrame(person, 'review', tooLong.headline || '无题')}>
        <TooLongStory draft={tooLong} />
      </Shell>
    );
  }
  if (number === null || !readDraft(number))
    return <NotThere person={person} place="review" what="这篇稿件" />;
  const review = readReview(person, number, typeof since === 'string' ? pathNumber(since) : null);
  return (
    <ReviewDesk
      view={{
        ...review,
        look: reviewLooks.find((one) => one === view) ?? (review.pair ? 'marks' : 'read'),
        noBreak: siteSettings().noBreakWords,
        actions: {
          approve: approveArticle,
          proof: proofreadArticle,
          sendBack: sendBackArticle,
          pin: pinArticleRemark,
          remark: remarkAct,
        },
      }}
    />
  );
}
