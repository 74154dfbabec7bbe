import type { FrontView } from '#newsroom/front/read-front.ts';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { ChannelBlock } from './channel-block.tsx';
import { FilmBand } from './film-band.tsx';
import { LeadStory } from './lead-story.tsx';
import { LatestList } from './latest-list.tsx';
import { SideStory } from './side-story.tsx';
import { WatchAndRead } from './watch-and-read.tsx';

type Props = { front: FrontView; edition: Edition };

export function FrontPage({ front, edition }: Props) {
  return (
    <PageFrame edition={edition} place="home">
      <main id="main">
        <div className="wrap">
          {front.latest.length > 0 ? <FrontTop front={front} edition={edition} /> : <EmptyFront />}
        </div>
        <FilmBand sets={front.photoSets} noBreak={edition.site.noBreakWords} />
        {front.channels.length > 0 && (
          <div className="wrap sec">
            <div className={blockColumns(front.channels.length) === 4 ? 'g3 four' : 'g3'}>
              {front.channels.map((block) => (
                <ChannelBlock key={block.channel.path} block={block} edition={edition} />
              ))}
            </div>
          </div>
        )}
        <WatchAndRead front={front} edition={edition} />
      </main>
    </PageFrame>
  );
}

/** Three columns of channels, or four where that leaves fewer holes in the last row. */
function blockColumns(count: number): 3 | 4 {
  const holes = (columns: number) => (columns - (count % columns)) % columns;
  return holes(4) < holes(3) ? 4 : 3;
}

function FrontTop({ front, edition }: Props) {
  const pictured = front.second.find((item) => item.picture !== null);
  return (
    <div className={front.second.length > 0 ? 'top' : 'top two'}>
      {front.lead && <LeadStory lead={front.lead} subs={front.subs} edition={edition} />}
      {front.second.length > 0 && (
        <div className="col2">
          {front.second.map((item) => (
            <SideStory key={item.id} item={item} edition={edition} pictured={item === pictured} />
          ))}
        </div>
      )}
      <section className="live" aria-labelledby="live">
        <div className="ww" />
        <h2 id="live">
          滚动
          <a href="/rolling" aria-label="滚动：全部">
            全部
          </a>
        </h2>
        <LatestList items={front.latest} edition={edition} />
      </section>
    </div>
  );
}

function EmptyFront() {
  return (
    <div className="empty none">
      <b>还没有稿件</b>
      编辑部发出第一篇稿件后，这里就是要闻。
    </div>
  );
}
