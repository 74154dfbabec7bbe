import type { LiveView } from '#newsroom/live/live-view.ts';
import { liveOldestPath } from '#newsroom/site/live-paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { StoryTime } from '../../ui/story-time.tsx';

type Props = { story: Story; live: LiveView; now: number };

/**
 * How the live stands, which order, and where the script tells of new posts: in the bar's own room, so that no line of
 * text moves. `data-live` is what the script watches; only the page of the newest posts has it.
 */
export function LiveBar({ story, live, now }: Props) {
  const { order, page } = live.place;
  const goesOn = live.endedAt === null;
  return (
    <>
      <header className="lv-head" id="live">
        <div className="ww" />
        <div className="sec-h">
          <h2>
            直播消息<small>{live.total} 条</small>
          </h2>
          <nav className="lv-ord" aria-label="排列">
            <a href={`${story.path}#live`} aria-current={order === 'newest' ? 'true' : undefined}>
              最新在前
            </a>
            <a
              href={`${liveOldestPath(story.path, 1)}#live`}
              aria-current={order === 'oldest' ? 'true' : undefined}
            >
              最早在前
            </a>
          </nav>
        </div>
      </header>
      {/* A child of the column itself, else it could not hold on to the window's top. */}
      <div className="lv-bar" data-live={page === null ? (goesOn ? 'on' : 'ended') : undefined}>
        <p>
          <b className={goesOn ? 'on' : 'off'}>{goesOn ? '直播中' : '已结束'}</b>
          <span>
            {goesOn ? '最近更新 ' : '结束于 '}
            <StoryTime at={live.updatedAt} now={now} as="dayAndClock" />
          </span>
        </p>
        {goesOn && (
          <a className="re" href={`${story.path}#live`}>
            {page === null ? '刷新' : '看最新'}
          </a>
        )}
        <div className="lv-new">
          <output aria-live="polite" />
          <button type="button" hidden>
            查看
          </button>
        </div>
      </div>
    </>
  );
}
