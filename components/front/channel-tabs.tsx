import type { ChannelView } from '#newsroom/front/read-channel.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';

/** The channels below this one; nothing where there are none. */
export function ChannelTabs({ view }: { view: ChannelView }) {
  if (view.children.length === 0) return <div className="notabs" />;
  return (
    <nav className="tabs" aria-label="栏目">
      <a href={channelPath(view.channel.path)} aria-current="page">
        全部
      </a>
      {view.children.map((child) => (
        <a key={child.path} href={child.path}>
          {child.name}
        </a>
      ))}
    </nav>
  );
}
