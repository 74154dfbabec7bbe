import type { Metadata } from 'next';
import { StoryDesk } from '#components/desk/editor/story-desk.tsx';
import { TooLongStory } from '#components/desk/editor/too-long-story.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { tooLongDraft } from '#newsroom/article/too-long-draft.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { deskFrame } from '../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../desk-notices.tsx';
import { pathNumber } from '../../../path-number.ts';
import { requirePerson } from '../../../require-person.ts';
import { pageViewOf } from '../page-view-of.ts';

export const metadata: Metadata = { title: '编辑稿件' };

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/admin/articles/${encodeURIComponent(id)}`);
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="articles" />;
  const number = pathNumber(id);
  const tooLong = number === null ? null : tooLongDraft(number);
  if (tooLong) {
    return (
      <Shell frame={deskFrame(person, 'articles', tooLong.headline || '无题')}>
        <TooLongStory draft={tooLong} />
      </Shell>
    );
  }
  const draft = number === null ? null : readDraft(number);
  if (!draft) return <NotThere person={person} place="articles" what="这篇稿件" />;
  return <StoryDesk view={pageViewOf(draft, person)} />;
}
