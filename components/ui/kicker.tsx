import { type ArticleType } from '#newsroom/body/kinds.rule.ts';

/** 栏目: the label above a title, in cinnabar for a flash. */
export function Kicker({ story }: { story: { label: string; type: ArticleType } }) {
  if (story.label === '') return null;
  return <span className={story.type === 'flash' ? 'kick f' : 'kick'}>{story.label}</span>;
}
