import type { EditorPageView } from '#components/desk/story/editor-page-view.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import type { Draft } from '#newsroom/article/read-draft.ts';
import { bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { waitingAmong } from '#newsroom/publication/publish-companions.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { type Action, can, whyNot } from '#newsroom/staff/can.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { toldStories } from '#newsroom/story/told-stories.ts';
import { companionsOf } from '#newsroom/wire/companions.ts';
import { readImportOf } from '#newsroom/wire/read-import.ts';
import { wayOf } from '#newsroom/workflow/read-way.ts';
import { channelOptions } from '../../channel-options.ts';
import {
  changeArticleAddress, changeArticleCorrection, completeArticle, correctArticle, killArticle, restoreArticle,
  spikeArticle, takeDownArticle, unspikeArticle,
} from './[id]/actions.ts'; // prettier-ignore
import { pinArticleRemark, recallArticle, remarkAct, submitArticle } from './[id]/review/actions.ts';
import { cancelTimedAct, embargoArticle, scheduleArticle } from './[id]/timing/actions.ts';

/** What the writing page hands down of a story, stored or new. */
export function pageViewOf(draft: Draft, person: SignedIn): EditorPageView {
  const { body, leadMediaId, channelId } = draft.input;
  const { name, noBreakWords } = siteSettings();
  const may = (action: Action) => can(person, action, { channelIds: [channelId] });
  const media = [...bodyMediaIds(body), ...(leadMediaId === null ? [] : [leadMediaId])];
  return {
    draft,
    way: draft.id === 0 ? null : wayOf(person, draft.id),
    channels: channelOptions(),
    media: readMedia(media),
    related: toldStories(draft.input.related.map((one) => one.id)),
    companions: waitingAmong(companionsOf(draft.id) ?? []).map((one) => one.id),
    now: now(),
    may: {
      write: may('article.write'),
      publish: may('article.publish'),
      complete: may('article.publish'),
      correct: may('article.correct'),
      kill: may('article.kill'),
      spike: may('article.spike'),
    },
    readOnly: whyReadOnly(person, channelId),
    person: { id: person.id, name: person.name },
    siteUrl: env().SITE_URL,
    siteName: name,
    noBreak: noBreakWords,
    importId: readImportOf(draft.id)?.id ?? null,
    actions: {
      kill: killArticle,
      takeDown: takeDownArticle,
      restore: restoreArticle,
      correct: correctArticle,
      changeCorrection: changeArticleCorrection,
      complete: completeArticle,
      spike: spikeArticle,
      unspike: unspikeArticle,
      submit: submitArticle,
      recall: recallArticle,
      pin: pinArticleRemark,
      remark: remarkAct,
      schedule: scheduleArticle,
      cancelTimed: cancelTimedAct,
      embargo: embargoArticle,
      changeAddress: changeArticleAddress,
    },
  };
}

/** Why the person may only read it; '' where they may write. */
function whyReadOnly(person: SignedIn, channelId: number): string {
  const why = whyNot(person, 'article.write', { channelIds: [channelId] });
  return why === null ? '' : `您可以看，但不能改。${why}要改，请联系管理员。`;
}
