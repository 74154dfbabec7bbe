import type { StoryItem } from '#newsroom/story/story-view.ts';
import { Kicker } from '../ui/kicker.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { item: StoryItem; noBreak: readonly string[] };

/** A film's poster, length and title; without a poster the kind is said in a word. */
export function VideoCard({ item, noBreak }: Props) {
  return (
    <article className="card">
      <Thumbnail item={item} ratio="r169" play sizes="(min-width: 48rem) 17rem, 74vw" />
      <div>
        <Kicker story={item} />
        <h3 className="t">
          {!item.picture && (
            <>
              <TypeBadge type="video" />{' '}
            </>
          )}
          <a href={item.path}>
            <Title text={item.title} noBreak={noBreak} />
          </a>
        </h3>
        {item.excerpt !== '' && <p className="dek">{item.excerpt}</p>}
      </div>
    </article>
  );
}
