import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { StoryTime } from '../ui/story-time.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { item: StoryItem; edition: Edition; pictured: boolean };

/** A story of the front's second column: picture or excerpt, not both. */
export function SideStory({ item, edition, pictured }: Props) {
  const withPicture = pictured && item.picture !== null;
  return (
    <article className="st">
      {withPicture && (
        <Thumbnail item={item} sizes="(min-width: 75rem) 17rem, (min-width: 48rem) 36vw, 7rem" />
      )}
      <div>
        <Kicker story={item} />
        <h3 className="t">
          {item.type === 'live' && (
            <>
              <TypeBadge type="live" ended={item.ended} />{' '}
            </>
          )}
          <a href={item.path}>
            <Title text={item.title} noBreak={edition.site.noBreakWords} />
          </a>
        </h3>
        {!withPicture && item.excerpt !== '' && <p className="dek clip">{item.excerpt}</p>}
        <div className="meta">
          <StoryTime at={item.time} now={edition.now} as="list" />
        </div>
      </div>
    </article>
  );
}
