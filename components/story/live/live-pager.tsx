import type { LiveView } from '#newsroom/live/live-view.ts';
import { liveOldestPath, livePagePath } from '#newsroom/site/live-paths.rule.ts';
import { firstPageShown } from '#newsroom/story/live-pages.rule.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { path: string; live: LiveView };

/** The way on through a long live, in the direction of reading. Nothing where all posts stand on one page. */
export function LivePager({ path, live }: Props) {
  const { back, on } = ways(path, live);
  if (!back && !on) return null;
  return (
    <nav className="pager lv-pager" aria-label="分页">
      {back ? (
        <a className="pv" href={back.href} rel="prev">
          <Icon name="back" />
          {back.label}
        </a>
      ) : (
        <span />
      )}
      {live.place.page !== null && <span className="num">{`${live.place.page} / ${live.pages}`}</span>}
      {on && (
        <a className="nx" href={on.href} rel="next">
          {on.label}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}

type Way = { href: string; label: string };

/** Pages count from the oldest; those that the story's own address shows are passed over on the way to it. */
function ways(path: string, { place, pages }: LiveView): { back: Way | null; on: Way | null } {
  const newer = '较新的消息';
  const older = '更早的消息';
  if (place.order === 'oldest') {
    const way = (page: number, label: string): Way => ({ href: liveOldestPath(path, page), label });
    return {
      back: place.page > 1 ? way(place.page - 1, older) : null,
      on: place.page < pages ? way(place.page + 1, newer) : null,
    };
  }
  const shown = firstPageShown(pages);
  const page = place.page ?? shown;
  return {
    back:
      place.page === null
        ? null
        : { href: page + 1 < shown ? livePagePath(path, page + 1) : path, label: newer },
    on: page > 1 ? { href: livePagePath(path, page - 1), label: older } : null,
  };
}
