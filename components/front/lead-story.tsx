import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { StoryTime } from '../ui/story-time.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { lead: StoryItem; subs: readonly StoryItem[]; edition: Edition };

/** 头条, with the stories that go with it. */
export function LeadStory({ lead, subs, edition }: Props) {
  const noBreak = edition.site.noBreakWords;
  return (
    <article className={lead.picture ? 'lead' : 'lead plain'}>
      <Thumbnail item={lead} sizes="(min-width: 75rem) 39rem, (min-width: 48rem) 58vw, 100vw" first />
      <Kicker story={lead} />
      <h2 className="t">
        {lead.type === 'live' && (
          <>
            <TypeBadge type="live" ended={lead.ended} />{' '}
          </>
        )}
        <a href={lead.path}>
          <Title text={lead.title} noBreak={noBreak} />
        </a>
      </h2>
      {lead.excerpt !== '' && <p className="dek">{lead.excerpt}</p>}
      <div className="meta">
        <a href={lead.channel.path}>{lead.channel.name}</a>
        <StoryTime at={lead.time} now={edition.now} as="list" />
        {lead.sourceName !== '' && <span>{lead.sourceName}</span>}
      </div>
      {subs.length > 0 && (
        <div className="subs">
          {subs.map((item) => (
            <a key={item.id} href={item.path}>
              <span>
                {item.type !== 'text' && (
                  <>
                    <TypeBadge type={item.type} ended={item.ended} />{' '}
                  </>
                )}
                <Title text={item.title} noBreak={noBreak} />
              </span>
            </a>
          ))}
        </div>
      )}
    </article>
  );
}
