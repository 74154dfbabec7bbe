import type { FrontView } from '#newsroom/front/read-front.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { LongReads } from './long-reads.tsx';
import { RecentCorrections } from './recent-corrections.tsx';
import { SectionHead } from './section-head.tsx';
import { VideoCard } from './video-card.tsx';

type Props = { front: FrontView; edition: Edition };

/** 视频, and beside it 深读 and 更正; either side alone takes the whole width. */
export function WatchAndRead({ front: { videos, longReads, corrections }, edition }: Props) {
  const reads = longReads.length + corrections.length;
  if (videos.length === 0 && reads === 0) return null;
  const noBreak = edition.site.noBreakWords;
  return (
    <div className="wrap sec">
      <div className={videos.length > 0 && reads > 0 ? 'cols watch' : 'watch'}>
        {videos.length > 0 && <Videos items={videos} noBreak={noBreak} />}
        {reads > 0 && (
          <div className="aside-reads">
            {longReads.length > 0 && <LongReads items={longReads} noBreak={noBreak} />}
            {corrections.length > 0 && <RecentCorrections items={corrections} edition={edition} />}
          </div>
        )}
      </div>
    </div>
  );
}

function Videos({ items, noBreak }: { items: readonly StoryItem[]; noBreak: readonly string[] }) {
  return (
    <section aria-labelledby="videos">
      <SectionHead name="视频" id="videos" />
      <div className={items.length === 1 ? 'vids one' : 'vids g4 scroll'}>
        {items.map((item) => (
          <VideoCard key={item.id} item={item} noBreak={noBreak} />
        ))}
      </div>
    </section>
  );
}
