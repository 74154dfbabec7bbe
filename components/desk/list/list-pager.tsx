import { Icon } from '../../ui/icon.tsx';

type Props = { page: number; pages: number; pathOf: (page: number) => string };

export function ListPager({ page, pages, pathOf }: Props) {
  if (pages <= 1) return null;
  // Three pages around this one, and the ends.
  const middle = Math.min(Math.max(page, 2), Math.max(2, pages - 1));
  const near = [...new Set([1, middle - 1, middle, middle + 1, pages])].filter((one) => one <= pages);
  return (
    <nav className="pager m-0 ml-auto text-ink max-phone:w-full" aria-label="分页">
      {page > 1 ? (
        <a className="pv" rel="prev" href={pathOf(page - 1)}>
          <Icon name="back" />
          上一页
        </a>
      ) : null}
      {near.map((one, index) => (
        <PageLink
          key={one}
          page={one}
          gap={one - (near[index - 1] ?? 0) > 1}
          current={one === page}
          pathOf={pathOf}
        />
      ))}
      <span className="pg-m num">
        {page} / {pages}
      </span>
      {page < pages ? (
        <a className="nx" rel="next" href={pathOf(page + 1)}>
          下一页
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  );
}

type LinkProps = { page: number; gap: boolean; current: boolean; pathOf: (page: number) => string };

function PageLink({ page, gap, current, pathOf }: LinkProps) {
  return (
    <>
      {gap ? <span className="pg-n">……</span> : null}
      <a className="pg-n" href={pathOf(page)} aria-current={current ? 'page' : undefined}>
        {page}
      </a>
    </>
  );
}
