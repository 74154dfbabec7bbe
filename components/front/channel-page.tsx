import type { ChannelView } from '#newsroom/front/read-channel.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import { ListPart } from './list-part.tsx';
import { partTrail, partWords } from './part-words.ts';
import { StoryList } from './story-list.tsx';

type Props = { view: ChannelView; edition: Edition };

/** A channel's stories, newest first, by day. */
export function ChannelPage({ view, edition }: Props) {
  const { channel, trail, family, part } = view;
  const path = channelPath(channel.path);
  const words = partWords(part);
  const isNewest = part.kind === 'page' && part.page === null;
  const leadId = isNewest ? part.items.find((item) => item.type !== 'flash')?.id : undefined;
  return (
    <PageFrame edition={edition} trail={trail}>
      <main id="main" className="wrap chan">
        <Breadcrumb trail={partTrail(trail, part)} endsHere />
        <h1>
          {channel.name}
          {words !== '' && <small>{words}</small>}
        </h1>
        {isNewest && channel.description !== '' && <p className="desc">{channel.description}</p>}
        <ChannelTabs family={family} path={path} />
        <div className="ww" />
        {part.items.length === 0 ? (
          <div className="empty none">
            <b>还没有稿件</b>
            换个频道看看，或<a href="/rolling">看滚动新闻</a>。
          </div>
        ) : (
          <ListPart
            path={path}
            part={part}
            now={edition.now}
            fullDates={!isNewest}
            renderDay={(ofDay) => <StoryList items={ofDay} edition={edition} leadId={leadId} />}
          />
        )}
      </main>
    </PageFrame>
  );
}
