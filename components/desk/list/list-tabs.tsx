import { type ArticleState, articleStates, stateNames } from '#newsroom/body/kinds.rule.ts';
import { type ArticleFilter, listPath } from '#newsroom/desk-list/article-filter.rule.ts';

type Counts = Record<ArticleState | 'all', number>;

const tabs: readonly (ArticleState | undefined)[] = [undefined, ...articleStates];

/** 已签发 has a tab only once there is something in it; the others stand even while nothing is. */
const standsEmpty = (state: ArticleState | undefined) => state !== 'approved';

export function StateTabs({ filter, counts }: { filter: ArticleFilter; counts: Counts }) {
  const shown = tabs.filter(
    (state) => standsEmpty(state) || state === filter.state || counts[state ?? 'all'] > 0,
  );
  return (
    <nav className="tabs m-0 border-b border-rule max-phone:-mx-4 max-phone:px-1" aria-label="状态">
      {shown.map((state) => (
        <a
          key={state ?? 'all'}
          className="min-h-11 gap-[0.4rem] px-[0.9rem]"
          href={listPath({ ...filter, state })}
          aria-current={state === filter.state ? 'page' : undefined}
        >
          {state ? stateNames[state] : '全部'}
          <em className="text-2xs text-ink-3 tabular-nums not-italic">{counts[state ?? 'all']}</em>
        </a>
      ))}
    </nav>
  );
}
