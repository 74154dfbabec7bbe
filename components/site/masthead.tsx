import { lunarDay } from '#lib/lunar.ts';
import { longDay, weekday } from '#lib/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { ChannelNav, type Here } from './channel-nav.tsx';
import type { Edition } from './edition.ts';
import { MenuButton } from './menu-button.tsx';
import { MastheadSearch } from './search-form.tsx';

/** The front page's head: reading tools, date, name, channels. */
export function Masthead({ edition, here }: { edition: Edition; here: Here }) {
  const [yearAndMonth = '', day = ''] = longDay(edition.now).split(/(?<=月)/);
  return (
    <>
      <header className="mast">
        <div className="util">
          <div className="wrap js">
            <span className="sp" />
            <button type="button" data-do="elder">
              <Icon name="elder" />
              长辈版
            </button>
            <button type="button" popoverTarget="settings">
              <Icon name="textSize" />
              字号
            </button>
            <button type="button" data-do="theme">
              <Icon name="moon" />
              深色
            </button>
          </div>
        </div>
        <div className="wrap plate">
          <MenuButton />
          <p className="today">
            <b className="num">{day.replace('日', '')}</b>
            <span>
              {yearAndMonth}　{weekday(edition.now)}
              <br />
              {lunarDay(edition.now)}
            </span>
          </p>
          <h1 className="hb">
            <a className="brand" href="/">
              <b>{edition.site.name}</b>
              {edition.site.tagline !== '' && <small>{edition.site.tagline}</small>}
            </a>
          </h1>
          <div className="act">
            <MastheadSearch />
            <a className="ib show-m" href="/search" aria-label="搜索">
              <Icon name="search" />
            </a>
            <button className="ib show-m js" type="button" popoverTarget="settings" aria-label="阅读设置">
              <Icon name="textSize" />
            </button>
          </div>
        </div>
      </header>
      <div className="wrap">
        <div className="ww" />
        <ChannelNav channels={edition.nav} here={here} />
      </div>
    </>
  );
}
