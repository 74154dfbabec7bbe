import { longDay } from '#lib/dates.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { NoticePage } from '../site/notice-page.tsx';

type Props = { killed: { at: number; reason: string }; newest: readonly StoryItem[]; edition: Edition };

/** 撤稿: what readers find at the address of a story that was withdrawn. */
export function TombstonePage({ killed, newest, edition }: Props) {
  return (
    <NoticePage edition={edition} newest={newest} title="此稿已撤回" code="410 Gone" searchable>
      <p>
        本站于{longDay(killed.at)}撤回这篇稿件。
        {killed.reason !== '' && `原因：${ended(killed.reason)}`}
      </p>
    </NoticePage>
  );
}

const ended = (text: string) => (/[。！？…]$/.test(text) ? text : `${text}。`);
