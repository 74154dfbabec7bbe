import type { Preview, PreviewState } from '#newsroom/story/read-preview.ts';
import { StoryTime } from '../ui/story-time.tsx';

const words: Record<PreviewState, string> = {
  unpublished: '未发布',
  changed: '改动未发布',
  same: '与已发布的一致',
  killed: '已撤稿',
};

/** Says above a preview that it is one, and until when its address opens. */
export function PreviewBand({ preview, now }: { preview: Preview; now: number }) {
  return (
    <aside className="pvband" aria-label="预览">
      <span>
        <b>预览</b> · {words[preview.state]}
      </span>
      <span>
        有效至 <StoryTime at={preview.until} now={now} as="dayAndClock" />
      </span>
    </aside>
  );
}
