import type { ReactNode } from 'react';
import { type ArticleType, typeNames } from '#newsroom/body/kinds.rule.ts';
import { type SearchAddress, searchPath } from '#newsroom/site/search-paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

const offered: readonly ArticleType[] = ['text', 'flash', 'photoSet', 'video', 'live'];

/** Kinds and time as links: each leads to the first page of the narrower search. */
export function SearchFilters({ address }: { address: SearchAddress }) {
  const first = { ...address, page: 1 };
  return (
    <nav className="filt" aria-label="筛选">
      <Chip on={address.type === null} href={searchPath({ ...first, type: null })}>
        全部
      </Chip>
      {offered.map((type) => (
        <Chip key={type} on={address.type === type} href={searchPath({ ...first, type })}>
          {typeNames[type]}
        </Chip>
      ))}
      <Chip on={address.week} href={searchPath({ ...first, week: !address.week })}>
        最近一周
        {address.week && <Icon name="close" />}
      </Chip>
    </nav>
  );
}

export function SearchSorts({ address }: { address: SearchAddress }) {
  const first = { ...address, page: 1 };
  return (
    <nav className="sorts" aria-label="排序">
      <Sort on={address.sort === 'best'} href={searchPath({ ...first, sort: 'best' })}>
        最相关
      </Sort>
      <Sort on={address.sort === 'newest'} href={searchPath({ ...first, sort: 'newest' })}>
        最新
      </Sort>
    </nav>
  );
}

type LinkProps = { on: boolean; href: string; children: ReactNode };

function Chip({ on, href, children }: LinkProps) {
  return (
    <a className={on ? 'chip on' : 'chip'} href={href} aria-current={on ? 'true' : undefined}>
      {children}
    </a>
  );
}

function Sort({ on, href, children }: LinkProps) {
  return (
    <a href={href} aria-current={on ? 'true' : undefined}>
      {children}
    </a>
  );
}
