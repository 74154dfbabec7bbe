import type { StoryItem } from '#newsroom/story/story-view.ts';
import { Title } from '../ui/title.tsx';

type Props = { items: readonly StoryItem[]; noBreak: readonly string[] };

/** Titles with large numerals. */
export function RankList({ items, noBreak }: Props) {
  return (
    <ol className="rank">
      {items.map((item) => (
        <li key={item.id}>
          <h3 className="t">
            <a href={item.path}>
              <Title text={item.title} noBreak={noBreak} />
            </a>
          </h3>
        </li>
      ))}
    </ol>
  );
}
