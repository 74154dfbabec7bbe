import { type ArticleFilter, listPath } from '#newsroom/article/article-filter.rule.ts';
import { type ArticleState, stateNames } from '#newsroom/article/kinds.rule.ts';

type Counts = Record<ArticleState | 'all', number>;

/** States whose tab stands even while nothing is in them; any other shows once there is something. */
const standing: ReadonlySet<ArticleState | undefined> = new Set<ArticleState | undefined>([
  undefined,
  'draft',
  'inReview',
  'scheduled',
  'published',
  'killed',
  'spiked',
]);
const order: readonly (ArticleState | undefined)[] = [
  undefined,
  'draft',
  'inReview',
  'approved',
  'scheduled',
  'published',
  'killed',
  'spiked',
];

export function StateTabs({ filter, counts }: { filter: ArticleFilter; counts: Counts }) {
  const shown = order.filter(
    (state) => standing.has(state) || state === filter.state || counts[state ?? 'all'] > 0,
  );
  return (
    <nav className="tabs" aria-label="状态">
      {shown.map((state) => (
        <a
          key={state ?? 'all'}
          href={listPath({ ...filter, state })}
          aria-current={state === filter.state ? 'page' : undefined}
        >
          {state ? stateNames[state] : '全部'}
          <em>{counts[state ?? 'all']}</em>
        </a>
      ))}
    </nav>
  );
}
