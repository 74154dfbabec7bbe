import { type ArticleState, stateNames } from '#newsroom/body/kinds.rule.ts';

/** Told apart by shape as well as by colour (admin.css). */
const looks: Record<ArticleState, string> = {
  draft: 'dra',
  inReview: 'rev',
  approved: 'rev',
  scheduled: 'sch',
  published: 'pub',
  killed: 'kil',
  spiked: 'dra',
};

export function StateBadge({ state }: { state: ArticleState }) {
  return <span className={`stt ${looks[state]}`}>{stateNames[state]}</span>;
}
