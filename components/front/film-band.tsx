import type { StoryItem } from '#newsroom/story/story-view.ts';
import { Kicker } from '../ui/kicker.tsx';
import { ResponsivePicture } from '../ui/responsive-picture.tsx';
import { Title } from '../ui/title.tsx';
import { SectionHead } from './section-head.tsx';

type Props = { sets: readonly StoryItem[]; noBreak: readonly string[] };

/** The band's grid by how many sets it shows, so that no number leaves a hole. */
const grids = ['film one', 'film two', 'film three', 'film four'] as const;

/** 图集 on the dark band: one to five of them. */
export function FilmBand({ sets, noBreak }: Props) {
  if (sets.length === 0) return null;
  return (
    <section className="dark-band" aria-labelledby="film">
      <div className="wrap">
        <SectionHead name="图集" id="film" />
        <div className={grids[sets.length - 1] ?? 'film'}>
          {sets.map((item, index) => (
            <FilmCard key={item.id} item={item} noBreak={noBreak} large={index === 0} />
          ))}
        </div>
      </div>
    </section>
  );
}

function FilmCard({ item, noBreak, large }: { item: StoryItem; noBreak: readonly string[]; large: boolean }) {
  if (!item.picture) return null;
  return (
    <article className="card">
      <a className="th" href={item.path}>
        <ResponsivePicture
          picture={item.picture}
          alt=""
          sizes={large ? '(min-width: 48rem) 36rem, 100vw' : '(min-width: 48rem) 21rem, 50vw'}
        />
        <div className="cap">
          <Kicker story={item} />
          <h3 className="t">
            <Title text={item.title} noBreak={noBreak} />
          </h3>
        </div>
      </a>
    </article>
  );
}
