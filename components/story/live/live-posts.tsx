import { dayBeijing, longDay, weekday } from '#lib/dates.ts';
import type { LivePost, LiveView } from '#newsroom/live/live-view.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../../site/edition.ts';
import { LivePager } from './live-pager.tsx';
import { LivePostItem } from './live-post-item.tsx';

type Props = { story: Story; live: LiveView; edition: Edition };

/** The posts of one page under the days they belong to. The script puts a newer page's in place of all of it. */
export function LivePosts({ story, live, edition }: Props) {
  const days = [...Map.groupBy(live.posts, (post) => dayBeijing(post.at))];
  const scene = { media: live.media, links: live.links, noBreak: edition.site.noBreakWords };
  const item = (post: LivePost) => <LivePostItem key={post.id} post={post} path={story.path} scene={scene} />;
  return (
    <div id="live-posts">
      {live.pinned && (
        <section className="lv-pin" aria-label="置顶">
          <ol className="lv-list">
            <LivePostItem post={live.pinned} path={story.path} scene={scene} pinned />
          </ol>
        </section>
      )}
      {live.total === 0 && <p className="empty">直播刚刚开始，还没有消息。</p>}
      {days.map(([day, posts]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 className="lv-day num" id={`day-${day}`}>
            {longDay(posts[0]?.at ?? 0)} {weekday(posts[0]?.at ?? 0)}
          </h3>
          <ol className="lv-list">{posts.map(item)}</ol>
        </section>
      ))}
      <LivePager path={story.path} live={live} />
    </div>
  );
}
