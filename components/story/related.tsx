import { relationNames } from '#newsroom/body/kinds.rule.ts';
import type { RelatedItem as Item, Story, StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { StoryTime } from '../ui/story-time.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { story: Story; edition: Edition };

/** 相关阅读: beside the story, or below it where the window is narrow. */
export function Related({ story, edition }: Props) {
  if (story.related.length === 0) return null;
  return (
    <aside className="aside rel" aria-labelledby="related">
      <div className="box">
        <div className="ww" />
        <div className="sec-h">
          <h2 id="related">相关阅读</h2>
        </div>
        <ol>
          {story.related.map((item, index) => (
            <RelatedItem
              key={item.id}
              item={item}
              edition={edition}
              pictured={index === 0 || isPictured(item)}
            />
          ))}
        </ol>
      </div>
    </aside>
  );
}

/** Pictures for the first item, and where a picture is the story. */
const isPictured = (item: StoryItem) => item.type === 'video' || item.type === 'photoSet';

function RelatedItem({ item, edition, pictured }: { item: Item; edition: Edition; pictured: boolean }) {
  const badged = isPictured(item) || item.type === 'live' || (item.type === 'flash' && item.label === '');
  return (
    <li>
      <div>
        <Kicker story={item} />
        <h3 className="t">
          <a href={item.path}>
            <Title text={item.title} noBreak={edition.site.noBreakWords} />
          </a>
        </h3>
        <div className="meta">
          {item.relation !== 'related' && <span className="badge">{relationNames[item.relation]}</span>}
          <StoryTime at={item.time} now={edition.now} as="day" />
          {badged && <TypeBadge type={item.type} ended={item.ended} />}
        </div>
      </div>
      {pictured && <PlainThumbnail item={item} />}
    </li>
  );
}

/** The badge stands beside the date here, so the picture bears no second one. */
function PlainThumbnail({ item }: { item: StoryItem }) {
  return <Thumbnail item={{ ...item, type: 'text' }} sizes="6.75rem" />;
}
