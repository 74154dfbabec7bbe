import { clockTime, exactTime, isoBeijing, longTime } from '#lib/dates.ts';
import type { LivePost } from '#newsroom/live/live-view.ts';
import { livePagePath } from '#newsroom/site/live-paths.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';
import { Title } from '../../ui/title.tsx';
import { BodyBlock } from '../blocks/body-block.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = {
  post: LivePost;
  path: string;
  scene: StoryScene;
  /** It stands above all others, under no day: so its time has the date. */
  pinned?: boolean;
};

/** One post. Its link names the page that it stays on for good. */
export function LivePostItem({ post, path, scene, pinned = false }: Props) {
  const { id, at, headline, body, keyEvent, page } = post;
  // Under the heading of a day, or of all posts.
  const Heading = pinned ? 'h3' : 'h4';
  return (
    <li id={`p${id}`} data-post={id} className={keyEvent ? 'k' : undefined}>
      <p className="lv-at">
        {pinned && <b data-say="置顶" />}
        <time className="num" dateTime={isoBeijing(at)} title={exactTime(at)}>
          {pinned ? longTime(at) : clockTime(at)}
        </time>
        <a href={`${livePagePath(path, page)}#p${id}`} aria-label={`${longTime(at)}这条消息的链接`}>
          <Icon name="link" />
          <Said text="链接" />
        </a>
      </p>
      <div>
        {keyEvent && <p className="lv-tag">关键节点</p>}
        {headline !== '' && (
          <Heading className="t">
            <Title text={headline} noBreak={scene.noBreak} />
          </Heading>
        )}
        {body.blocks.length > 0 && (
          <div className="prose">
            {body.blocks.map((block, index) => (
              <BodyBlock key={`${index}${block.type}`} block={block} scene={scene} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
