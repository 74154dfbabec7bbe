import { setImmediate as breathe } from 'node:timers/promises';
import type { Metadata } from 'next';
import { ComparisonForm } from '#components/desk/revisions/comparison-form.tsx';
import { Comparison } from '#components/desk/revisions/comparison.tsx';
import { PreviewOpener } from '#components/desk/revisions/preview-opener.island.tsx';
import { RevisionTimeline } from '#components/desk/revisions/revision-timeline.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { now } from '#lib/clock.ts';
import { compareRevisions } from '#newsroom/revision/difference/compare-revisions.ts';
import { readRevisions } from '#newsroom/revision/revisions.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { deskFrame } from '../../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../../desk-notices.tsx';
import { pathNumber } from '../../../../path-number.ts';
import { requirePerson } from '../../../../require-person.ts';
import { restoreRevision } from './actions.ts';

export const metadata: Metadata = { title: '版本' };

type Query = Partial<Record<'from' | 'to' | 'page', string | string[]>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function RevisionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/admin/articles/${encodeURIComponent(id)}/revisions`);
  const query = await searchParams;
  const articleId = pathNumber(id);
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="articles" />;
  const notThere = <NotThere person={person} place="articles" what="这篇稿件" />;
  if (articleId === null) return notThere;
  const list = readRevisions(articleId, numberIn(query.page) ?? 1);
  // Both take long for a long story: readers come in between, and again before it is drawn.
  await breathe();
  const pair = compareRevisions(articleId, { from: numberIn(query.from), to: numberIn(query.to) });
  if (!list || !pair) return notThere;
  await breathe();
  const mayWrite = can(person, 'article.write', { channelIds: list.channelIds });
  const view = { list, pair, now: now(), mayWrite, restore: restoreRevision };
  return (
    <Shell
      frame={deskFrame(person, 'articles', `版本：${list.headline || '无题'}`)}
      top={
        <>
          <PreviewOpener articleId={articleId} />
          <a className="btn" href={`/admin/articles/${articleId}`}>
            <Icon name="back" />
            回到稿件
          </a>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-5 max-laptop:grid-cols-1">
        <div>
          <ComparisonForm view={view} />
          <Comparison view={view} />
        </div>
        <RevisionTimeline view={view} />
      </div>
    </Shell>
  );
}

/** Empty is what a form sends for a choice that was left open; anything that is no number asks for nothing too. */
const numberIn = (value: string | string[] | undefined): number | null =>
  typeof value === 'string' ? pathNumber(value) : null;
