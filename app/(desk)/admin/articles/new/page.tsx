import type { Metadata } from 'next';
import { StoryDesk } from '#components/desk/editor/story-desk.tsx';
import { now } from '#lib/clock.ts';
import { newDraft } from '#newsroom/article/new-draft.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { channelOptions } from '../../../channel-options.ts';
import { NoRight } from '../../../desk-notices.tsx';
import { requirePerson } from '../../../require-person.ts';
import { pageViewOf } from '../page-view-of.ts';

export const metadata: Metadata = { title: '写稿' };

/** A story that is nowhere yet: its first save stores it and gives it an address. */
export default async function NewArticlePage() {
  const person = await requirePerson('/admin/articles/new');
  const channel = channelOptions().find(({ id }) => can(person, 'article.write', { channelIds: [id] }));
  if (!channel) return <NoRight person={person} action="article.write" place="articles" />;
  return <StoryDesk view={pageViewOf(newDraft(blankInput(channel.id), now()), person)} />;
}
