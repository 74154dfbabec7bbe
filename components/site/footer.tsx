import { longDay } from '#lib/dates.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import { shortName } from './channel-nav.tsx';
import type { Edition } from './edition.ts';
import { Licences } from './licences.tsx';

export function Footer({ edition }: { edition: Edition }) {
  const { name, tagline, about } = edition.site;
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="up">
          <div>
            <a className="brand" href="/" aria-label={`${name} 首页`}>
              <b>{name}</b>
            </a>
            {(about || tagline) !== '' && <p>{about || `${tagline}。`}</p>}
          </div>
          <nav aria-label="页脚">
            {edition.nav.length > 0 && (
              <div className="chs">
                <h2>频道</h2>
                <ul>
                  {edition.nav.map((channel) => (
                    <li key={channel.path}>
                      <a href={channel.path}>{shortName(channel.name)}</a>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <div>
              <h2>看全部</h2>
              <a href="/">首页</a>
              <a href="/rolling">滚动</a>
              <a href={feedPath()} type="application/rss+xml">
                RSS 订阅
              </a>
            </div>
            <div className="js">
              <h2>阅读</h2>
              <button type="button" popoverTarget="settings">
                阅读设置
              </button>
              <button type="button" data-do="elder">
                长辈版
              </button>
            </div>
          </nav>
        </div>
        <div className="legal">
          <Licences site={edition.site} />
          <span className="w">
            © <span className="num">{longDay(edition.now).slice(0, 4)}</span> {name}
          </span>
        </div>
      </div>
    </footer>
  );
}
