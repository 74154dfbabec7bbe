import type { Found } from '#newsroom/search/search.ts';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { StoryTime } from '../ui/story-time.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';
import { MarkedTitle } from './marked-title.tsx';

type Props = { found: readonly Found[]; edition: Edition };

/** Stories that were found, as in a channel's list, with what was looked for marked. */
export function HitList({ found, edition }: Props) {
  return (
    <ol className="list hits">
      {found.map((one) => (
        <li key={one.item.id} className={one.item.picture ? undefined : 'nt'}>
          <Thumbnail item={one.item} sizes="(min-width: 48rem) 14rem, 7rem" />
          <div>
            {one.item.type !== 'flash' && <Kicker story={one.item} />}
            <HitTitle one={one} edition={edition} />
            <Extract one={one} />
            <div className="meta">
              <StoryTime at={one.item.time} now={edition.now} as="day" />
              <span>{one.item.channel.name}</span>
              {one.item.sourceName !== '' && <span>{one.item.sourceName}</span>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

type HitProps = { one: Found; edition: Edition };

function HitTitle({ one: { item, hits }, edition }: HitProps) {
  // A picture names its kind by itself.
  const named = item.picture && (item.type === 'video' || item.type === 'photoSet');
  return (
    <h2 className="t">
      {!named && item.type !== 'text' && (
        <>
          <TypeBadge type={item.type} ended={item.ended} />{' '}
        </>
      )}
      <a href={item.path}>
        <MarkedTitle text={item.title} hits={hits} noBreak={edition.site.noBreakWords} />
      </a>
    </h2>
  );
}

/** The copy around what was found; where only the headline holds it, what every list shows. */
function Extract({ one: { item, extract } }: { one: Found }) {
  if (extract.length === 0) return item.excerpt === '' ? null : <p className="ex">{item.excerpt}</p>;
  return (
    <p className="ex">
      {extract.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
    </p>
  );
}
