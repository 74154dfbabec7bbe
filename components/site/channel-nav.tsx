import type { ChannelLink } from '#newsroom/story/story-view.ts';
import { Icon } from '../ui/icon.tsx';

export type Here = { trail: readonly ChannelLink[]; place: 'home' | 'rolling' | undefined };

/** The channels in a row, 滚动 at its end. A story's channel is marked, but only the page itself is `page`. */
export function ChannelNav({ channels, here }: { channels: readonly ChannelLink[]; here: Here }) {
  return (
    <nav className="nav" aria-label="频道">
      <ul>
        <li>
          <a href="/" aria-current={here.place === 'home' ? 'page' : undefined}>
            首页
          </a>
        </li>
        {channels.map((channel) => (
          <li key={channel.path}>
            <a
              href={channel.path}
              aria-current={here.trail.some((one) => one.path === channel.path) ? 'true' : undefined}
            >
              {shortName(channel.name)}
            </a>
          </li>
        ))}
        <li className="r">
          <a href="/rolling" aria-current={here.place === 'rolling' ? 'page' : undefined}>
            <Icon name="clock" />
            滚动
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** 国际新闻 is 国际 in the row of channels. */
export const shortName = (name: string) => name.replace(/(?<=..)(?:新闻|频道)$/u, '');
