import type { StoryItem } from '#newsroom/story/story-view.ts';
import { SectionHead } from '../../front/section-head.tsx';
import { Kicker } from '../../ui/kicker.tsx';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { Title } from '../../ui/title.tsx';

type Props = { sets: readonly StoryItem[]; noBreak: readonly string[] };

export function MorePhotoSets({ sets, noBreak }: Props) {
  if (sets.length === 0) return null;
  return (
    <section className="more" aria-labelledby="more">
      <SectionHead name="更多图集" id="more" />
      <div className="g4 scroll">
        {sets.map((item) => (
          <article className="card" key={item.id}>
            <Thumbnail item={item} sizes="(min-width: 75rem) 18rem, (min-width: 48rem) 45vw, 74vw" />
            <Kicker story={item} />
            <h3 className="t">
              <a href={item.path}>
                <Title text={item.title} noBreak={noBreak} />
              </a>
            </h3>
          </article>
        ))}
      </div>
    </section>
  );
}
