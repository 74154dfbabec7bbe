import type { Wider } from '#newsroom/search/wider-searches.ts';
import { type SearchAddress, searchPath } from '#newsroom/site/search-paths.rule.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { NewestList } from '../front/newest-list.tsx';
import { shortName } from '../site/channel-nav.tsx';
import type { Edition } from '../site/edition.ts';

type Props = {
  address: SearchAddress;
  wider: readonly Wider[];
  newest: readonly StoryItem[];
  edition: Edition;
};

/** Ways on from a search without a hit: a wider one, the channels, the newest stories. */
export function NothingFound({ address, wider, newest, edition }: Props) {
  return (
    <div className="nohit">
      <h2>没有找到“{address.typed}”</h2>
      <p>看看有没有错别字，或者换个说法、少写几个字。全角半角、大写小写都一样，不用改。</p>
      {wider.length > 0 && (
        <p className="ways">
          {wider.map((one) => (
            <a
              className="btn"
              key={one.kind + one.typed}
              href={searchPath({ typed: one.typed, sort: address.sort })}
            >
              {widerText(one)}
            </a>
          ))}
        </p>
      )}
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <div className="sec-h">
            <h2 id="newest">最新稿件</h2>
            <a href="/rolling">全部</a>
          </div>
          <NewestList items={newest} edition={edition} />
        </section>
      )}
      {edition.nav.length > 0 && (
        <nav className="ways" aria-label="按频道看">
          {edition.nav.map((channel) => (
            <a className="btn" key={channel.path} href={channel.path}>
              {shortName(channel.name)}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}

function widerText({ kind, typed }: Wider): string {
  switch (kind) {
    case 'unfiltered':
      return '去掉筛选再搜';
    case 'unquoted':
      return '去掉引号再搜';
    case 'alone':
      return `只搜“${typed}”`;
  }
}
