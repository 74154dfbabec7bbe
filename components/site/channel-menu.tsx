import { Icon } from '../ui/icon.tsx';
import { shortName } from './channel-nav.tsx';
import type { Edition } from './edition.ts';

/** All channels over the page, for phones. Popovers open, close by Esc and give the focus back without a script. */
export function ChannelMenu({ edition }: { edition: Edition }) {
  return (
    <nav className="chmenu" id="menu" popover="auto" aria-label="全部频道">
      <ul>
        <li>
          <a href="/search">
            <Icon name="search" />
            搜索
          </a>
        </li>
        <li>
          <a href="/">首页</a>
        </li>
        {edition.nav.map((channel) => (
          <li key={channel.path}>
            <a href={channel.path}>{shortName(channel.name)}</a>
          </li>
        ))}
        <li>
          <a href="/rolling">滚动</a>
        </li>
      </ul>
      <button className="btn" type="button" popoverTarget="menu" popoverTargetAction="hide">
        <Icon name="close" />
        收起
      </button>
    </nav>
  );
}
