import { pagedPath } from '#newsroom/site/paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { path: string; page: number; pages: number };

/** Pages as links with real addresses; nothing for a single one. */
export function Pager({ path, page, pages }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="分页">
      {page > 1 ? (
        <a className="pv" href={pagedPath(path, page - 1)} rel="prev">
          <Icon name="back" />
          上一页
        </a>
      ) : (
        <span className="pv off">
          <Icon name="back" />
          上一页
        </span>
      )}
      {pageNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span className="pg-n" key={`gap${index}`}>
            ……
          </span>
        ) : (
          <a
            className="pg-n num"
            key={number}
            href={pagedPath(path, number)}
            aria-label={`第 ${number} 页`}
            aria-current={number === page ? 'page' : undefined}
          >
            {number}
          </a>
        ),
      )}
      <span className="pg-m num">{`${page} / ${pages}`}</span>
      {page < pages ? (
        <a className="nx" href={pagedPath(path, page + 1)} rel="next">
          下一页
          <Icon name="next" />
        </a>
      ) : (
        <span className="nx off">
          下一页
          <Icon name="next" />
        </span>
      )}
    </nav>
  );
}

/** First, last and those around the page; null for a gap of two or more. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) =>
      number === 1 || number === pages || Math.abs(number - page) <= (page === 1 || page === pages ? 3 : 2),
  );
  return wanted.flatMap((number, index) => {
    const before = wanted[index - 1] ?? 0;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
}
