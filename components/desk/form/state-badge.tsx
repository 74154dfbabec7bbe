import { type ArticleState, stateNames } from '#newsroom/body/kinds.rule.ts';

const looks: Record<ArticleState, string> = {
  draft: 'draft',
  inReview: 'review',
  approved: 'review',
  scheduled: 'scheduled',
  published: 'published',
  killed: 'killed',
  spiked: 'draft',
};

export function StateBadge({ state }: { state: ArticleState }) {
  return <span className={`state-badge ${looks[state]}`}>{stateNames[state]}</span>;
}
