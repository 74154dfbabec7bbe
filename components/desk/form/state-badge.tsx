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

/** `name`: what it is called where the state alone says too little. */
export function StateBadge({ state, name = stateNames[state] }: { state: ArticleState; name?: string }) {
  return <span className={`state-badge ${looks[state]}`}>{name}</span>;
}
