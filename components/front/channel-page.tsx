import type { ChannelView } from '#newsroom/front/read-channel.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import { DayGroups } from './day-groups.tsx';
import { Pager } from './pager.tsx';
import { StoryList } from './story-list.tsx';

type Props = { view: ChannelView; edition: Edition };

/** A channel's stories, newest first, by day. */
export function ChannelPage({ view, edition }: Props) {
  const { channel, trail, items, page, pages } = view;
  const leadId = page === 1 ? items.find((item) => item.type !== 'flash')?.id : undefined;
  return (
    <PageFrame edition={edition} trail={trail}>
      <main id="main" className="wrap chan">
        <Breadcrumb trail={trail} endsHere />
        <h1>{channel.name}</h1>
        {channel.description !== '' && <p className="desc">{channel.description}</p>}
        <ChannelTabs view={view} />
        <div className="ww" />
        {items.length === 0 ? (
          <div className="empty none">
            <b>还没有稿件</b>
            换个频道看看，或<a href="/rolling">看滚动新闻</a>。
          </div>
        ) : (
          <DayGroups
            items={items}
            now={edition.now}
            renderDay={(ofDay) => <StoryList items={ofDay} edition={edition} leadId={leadId} />}
          />
        )}
        <Pager path={channelPath(channel.path)} page={page} pages={pages} />
      </main>
    </PageFrame>
  );
}
