import { type SearchAddress, searchPath } from '#newsroom/site/search-paths.rule.ts';
import { PagerStep } from '../ui/pager-step.tsx';

type Props = { address: SearchAddress; pages: number };

/** Pages of hits, counted from the first; a few around this one. */
export function SearchPager({ address, pages }: Props) {
  const { page } = address;
  if (pages <= 1) return null;
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const near = Array.from({ length: Math.min(5, pages) }, (_, index) => first + index);
  const pathOf = (number: number) => searchPath({ ...address, page: number });
  return (
    <nav className="pager" aria-label="分页">
      <PagerStep to={page > 1 ? pathOf(page - 1) : null} side="back" text="上一页" />
      {near.map((number) => (
        <a
          className="pg-n num"
          key={number}
          href={pathOf(number)}
          aria-label={`第 ${number} 页`}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </a>
      ))}
      <span className="pg-m num">{`${page} / ${pages}`}</span>
      <PagerStep to={page < pages ? pathOf(page + 1) : null} side="next" text="下一页" />
    </nav>
  );
}
