import type { FrontView } from '#newsroom/front/read-front.ts';
import { shortName } from '../site/channel-nav.tsx';
import type { Edition } from '../site/edition.ts';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';
import { SectionHead } from './section-head.tsx';

type Props = { block: FrontView['channels'][number]; edition: Edition };

/** With fewer lines than this an excerpt gives the block its weight. */
const fewLines = 2;

/** A channel's newest: one with its picture where there is one, the others as lines. */
export function ChannelBlock({ block, edition }: Props) {
  const noBreak = edition.site.noBreakWords;
  const pictured = block.stories[0]?.picture ? block.stories[0] : null;
  const lines = pictured ? block.stories.slice(1) : block.stories;
  return (
    <section className="chb">
      <SectionHead name={shortName(block.channel.name)} path={block.channel.path} />
      {pictured && (
        <div className="card">
          <Thumbnail item={pictured} ratio="r169" sizes="(min-width: 48rem) 24rem, 100vw" />
          <h3 className="t">
            <a href={pictured.path}>
              <Title text={pictured.title} noBreak={noBreak} />
            </a>
          </h3>
          {lines.length < fewLines && pictured.excerpt !== '' && <p className="dek">{pictured.excerpt}</p>}
        </div>
      )}
      {lines.length > 0 && (
        <ul className="lines">
          {lines.map((item) => (
            <li key={item.id}>
              <h3 className="t">
                {(item.type === 'flash' || item.type === 'live') && (
                  <>
                    <TypeBadge type={item.type} ended={item.ended} />{' '}
                  </>
                )}
                <a href={item.path}>
                  <Title text={item.title} noBreak={noBreak} />
                </a>
              </h3>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
