import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { ShareLink } from '../site/share-link.tsx';
import { Icon } from '../ui/icon.tsx';
import { StoryTime } from '../ui/story-time.tsx';

/** Time, source and length, between hairlines; on middle widths, where there is no rail, its tools too. */
export function Byline({ story, now }: { story: Story; now: number }) {
  return (
    <div className="byl">
      <StoryTime at={story.time} now={now} as="full" />
      {story.source.name !== '' && (
        <span>
          来源：
          <Source story={story} />
        </span>
      )}
      {story.type === 'photoSet' && (
        <span>
          <span className="num">{bodyFigures(story.body).length}</span> 图
        </span>
      )}
      {story.length > 0 && (
        <span>
          约 <span className="num">{roundLength(story.length)}</span> 字，
          <span className="num">{story.minutes}</span> 分钟
        </span>
      )}
      <span className="tools">
        <button className="ib js" type="button" popoverTarget="settings" aria-label="字号与字体">
          <Icon name="textSize" />
        </button>
        <ShareLink label="分享" />
      </span>
    </div>
  );
}

/** The name leads to all that came from there; where the story itself came from is a link of its own. */
function Source({ story: { source, pages } }: { story: Story }) {
  const path = pages.source.get(source.name);
  const name = <b>{source.name}</b>;
  return (
    <>
      {path === undefined ? name : <a href={path}>{name}</a>}
      {source.url !== '' && (
        <>
          {'，'}
          <a href={source.url} rel="noopener nofollow">
            原文
          </a>
        </>
      )}
    </>
  );
}

/** “约” promises no more than tens. */
const roundLength = (length: number) => (length < 20 ? length : Math.round(length / 10) * 10);
