import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { StoryTime } from '../ui/story-time.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = {
  items: readonly StoryItem[];
  edition: Edition;
  /** The story that opens the page large, if it has a picture. */
  leadId?: number;
  /** The day of each, where no heading says it. */
  dated?: boolean;
};

/** A channel's list: titles with excerpt and picture; flashes as one line on a faint wash. */
export function StoryList({ items, edition, leadId, dated = false }: Props) {
  return (
    <ol className="list">
      {items.map((item) => (
        <li key={item.id} className={rowClass(item, leadId)}>
          {item.type !== 'flash' && (
            <Thumbnail
              item={item}
              first={item.id === leadId}
              sizes={
                item.id === leadId ? '(min-width: 48rem) 24rem, 100vw' : '(min-width: 48rem) 14rem, 7rem'
              }
            />
          )}
          <StoryRow item={item} edition={edition} as={dated ? 'list' : 'clock'} />
        </li>
      ))}
    </ol>
  );
}

function rowClass(item: StoryItem, leadId: number | undefined): string | undefined {
  if (item.type === 'flash') return 'fl nt';
  if (!item.picture) return 'nt';
  return item.id === leadId ? 'lead-i' : undefined;
}

type RowProps = { item: StoryItem; edition: Edition; as: 'list' | 'clock' };

function StoryRow({ item, edition, as }: RowProps) {
  const isFlash = item.type === 'flash';
  return (
    <div>
      {!isFlash && <Kicker story={item} />}
      <h3 className="t">
        {(isFlash || item.type === 'live') && (
          <>
            <TypeBadge type={item.type} ended={item.ended} />{' '}
          </>
        )}
        <a href={item.path}>
          <Title text={item.title} noBreak={edition.site.noBreakWords} />
        </a>
      </h3>
      {!isFlash && item.excerpt !== '' && <p className="ex">{item.excerpt}</p>}
      <div className="meta">
        <StoryTime at={item.time} now={edition.now} as={as} />
        {item.sourceName !== '' && <span>{item.sourceName}</span>}
      </div>
    </div>
  );
}
