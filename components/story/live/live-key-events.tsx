import { dayBeijing } from '#lib/dates.ts';
import type { KeyEvent, LiveView } from '#newsroom/live/live-view.ts';
import { liveOldestPath, livePagePath } from '#newsroom/site/live-paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../../site/edition.ts';
import { StoryTime } from '../../ui/story-time.tsx';
import { Title } from '../../ui/title.tsx';

type Props = { story: Story; live: LiveView; edition: Edition };

/** 关键节点: beside the posts and always in sight where there is room, else above them. */
export function LiveKeyEvents({ story, live, edition }: Props) {
  const shown = new Set([...live.posts, ...(live.pinned ? [live.pinned] : [])].map((post) => post.id));
  const address = ({ id, page }: KeyEvent) => {
    if (shown.has(id)) return `#p${id}`;
    const path = live.place.order === 'oldest' ? liveOldestPath : livePagePath;
    return `${path(story.path, page)}#p${id}`;
  };
  const days = new Set(live.keyEvents.map((one) => dayBeijing(one.at)));
  return (
    <nav className="aside lv-keys" id="live-keys" aria-labelledby="keys">
      <div className="box">
        <div className="ww" />
        <div className="sec-h">
          <h2 id="keys">关键节点</h2>
        </div>
        <ol>
          {live.keyEvents.map((one) => (
            <li key={one.id}>
              <a href={address(one)}>
                <StoryTime at={one.at} now={edition.now} as={days.size > 1 ? 'dayAndClock' : 'clock'} />
                <span>
                  <Title text={one.title} noBreak={edition.site.noBreakWords} />
                </span>
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
