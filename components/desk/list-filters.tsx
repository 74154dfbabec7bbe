import type { ArticleState } from '#newsroom/article/kinds.rule.ts';
import { Icon } from '../ui/icon.tsx';

export type ListFilter = { state: ArticleState | undefined; query: string; channelId: number | undefined };
export type ChannelOption = { id: number; name: string; depth: number };

/** Searching and filtering by GET, so that every view of the list has an address. */
export function ListFilters({
  filter,
  channels,
}: {
  filter: ListFilter;
  channels: readonly ChannelOption[];
}) {
  return (
    <search>
      <form className="tb" action="/admin">
        {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
        <div className="fld w">
          <Icon name="search" />
          <input
            type="search"
            name="q"
            aria-label="搜索稿件"
            placeholder="标题、编号"
            defaultValue={filter.query}
            maxLength={100}
          />
        </div>
        <select className="fld" name="channel" aria-label="频道" defaultValue={filter.channelId ?? ''}>
          <option value="">全部频道</option>
          {channels.map((one) => (
            <option key={one.id} value={one.id}>
              {'　'.repeat(one.depth)}
              {one.name}
            </option>
          ))}
        </select>
        <button type="submit" className="btn">
          筛选
        </button>
      </form>
    </search>
  );
}

const tabs: { state: ArticleState | undefined; name: string }[] = [
  { state: undefined, name: '全部' },
  { state: 'draft', name: '草稿' },
  { state: 'published', name: '已发布' },
  { state: 'killed', name: '已撤稿' },
  { state: 'spiked', name: '已弃用' },
];

type Counts = Record<ArticleState | 'all', number>;

export function StateTabs({ filter, counts }: { filter: ListFilter; counts: Counts }) {
  return (
    <nav className="tabs" aria-label="状态">
      {tabs.map(({ state, name }) => (
        <a
          key={name}
          href={listPath({ ...filter, state }, 1)}
          aria-current={state === filter.state ? 'page' : undefined}
        >
          {name}
          <em>{counts[state ?? 'all']}</em>
        </a>
      ))}
    </nav>
  );
}

export function listPath({ state, query, channelId }: ListFilter, page: number): string {
  const search = new URLSearchParams();
  if (state) search.set('state', state);
  if (query) search.set('q', query);
  if (channelId) search.set('channel', String(channelId));
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '/admin' : `/admin?${search}`;
}
