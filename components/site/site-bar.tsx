import { Icon } from '../ui/icon.tsx';
import { ChannelNav, type Here } from './channel-nav.tsx';
import type { Edition } from './edition.ts';
import { MenuButton } from './menu-button.tsx';

/** The bar above every page but the front. */
export function SiteBar({ edition, here }: { edition: Edition; here: Here }) {
  return (
    <header className="bar">
      <div className="wrap">
        <MenuButton />
        <a className="brand" href="/" aria-label={`${edition.site.name} 首页`}>
          <b>{edition.site.name}</b>
        </a>
        <ChannelNav channels={edition.nav} here={here} />
        <div className="act">
          <a className="ib" href="/search" aria-label="搜索">
            <Icon name="search" />
          </a>
          <button className="ib js" type="button" popoverTarget="settings" aria-label="阅读设置">
            <Icon name="textSize" />
          </button>
          <button className="ib js" type="button" data-do="theme" aria-label="深色模式">
            <Icon name="moon" />
          </button>
        </div>
      </div>
    </header>
  );
}
