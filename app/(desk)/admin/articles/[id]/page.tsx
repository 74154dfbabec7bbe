import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleEditor } from '#components/desk/article-editor.tsx';
import { now } from '#lib/clock.ts';
import { bodyMediaIds } from '#newsroom/article/body.rule.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { readImportOf } from '#newsroom/wire/read-import.ts';
import { channelOptions } from '../../../channel-options.ts';
import { pathNumber } from '../../../path-number.ts';
import { requirePerson } from '../../../require-person.ts';
import { completeArticle, correctArticle, killArticle, saveArticle, spikeArticle } from './actions.ts';

export const metadata: Metadata = { title: '编辑稿件' };

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/admin/articles/${encodeURIComponent(id)}`);
  const number = pathNumber(id);
  const draft = number === null ? null : readDraft(number);
  if (!draft) notFound();
  return (
    <ArticleEditor
      view={{
        draft,
        importId: readImportOf(draft.id)?.id ?? null,
        now: now(),
        channels: channelOptions(),
        scene: { media: readMedia(bodyMediaIds(draft.input.body)), noBreak: siteSettings().noBreakWords },
        may: {
          write: can(person, 'article.write'),
          publish: can(person, 'article.publish') && can(person, 'article.overrideReview'),
          complete: can(person, 'article.publish'),
          correct: can(person, 'article.correct'),
          kill: can(person, 'article.kill'),
          spike: can(person, 'article.spike'),
        },
        actions: {
          save: saveArticle,
          kill: killArticle,
          correct: correctArticle,
          complete: completeArticle,
          spike: spikeArticle,
        },
      }}
    />
  );
}
