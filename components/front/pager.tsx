import type { PageView } from '#newsroom/front/read-part.ts';
import { pagedPath } from '#newsroom/site/paths.rule.ts';
import { PagerStep } from '../ui/pager-step.tsx';

type Props = { path: string; view: PageView };

/**
 * Pages as links with real addresses; nothing for a single one. Archive pages count from the oldest, so that page 7
 * holds the same stories for ever; therefore it names no page after the next newer one, and no count but of older ones.
 */
export function Pager({ path, view: { page, archive } }: Props) {
  if (archive === 0) return null;
  const newer = page === null ? null : pagedPath(path, page < archive ? page + 1 : null);
  const older = page === null ? pagedPath(path, archive) : page > 1 ? pagedPath(path, page - 1) : null;
  return (
    <>
      <nav className="pager" aria-label="分页">
        <PagerStep to={newer} side="back" text="较新" />
        <a className="pg-n" href={path} aria-current={page === null ? 'page' : undefined}>
          最新
        </a>
        {pageNumbers(page, archive).map((number, index) =>
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
        <span className="pg-m num">{page === null ? '最新一页' : `第 ${page} 页`}</span>
        <PagerStep to={older} side="next" text="较早" />
      </nav>
      <p className="pg-note">{pagerNote(page, archive)}</p>
    </>
  );
}

/** What the numbers mean, in words that stay true on an archive page. */
function pagerNote(page: number | null, archive: number): string {
  if (page === null) return `这里是最新稿件，往前还有 ${archive} 页。页码从最早的一页数起。`;
  return page === 1 ? '这是最早的一页。' : `往前还有 ${page - 1} 页。页码从最早的一页数起。`;
}

/** Archive pages from newer to older: the next newer one where there is one, those behind it, the oldest; null for a gap. */
export function pageNumbers(page: number | null, archive: number): (number | null)[] {
  const first = page === null ? archive : Math.min(archive, page + 1);
  const last = page === null ? archive - 3 : page - 3;
  const near = Array.from({ length: first - Math.max(1, last) + 1 }, (_, index) => first - index);
  const oldest = near.at(-1) ?? 1;
  if (oldest === 1) return near;
  return oldest <= 3 ? [...near, ...(oldest === 3 ? [2] : []), 1] : [...near, null, 1];
}
