import { readingMinutes } from '#newsroom/body/measure.rule.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { Title } from '../ui/title.tsx';
import { SectionHead } from './section-head.tsx';

type Props = { items: readonly StoryItem[]; noBreak: readonly string[] };

/** 深读: with the minutes that each takes, so that a reader knows what they begin. */
export function LongReads({ items, noBreak }: Props) {
  return (
    <section aria-labelledby="long-reads">
      <SectionHead name="深读" id="long-reads" />
      <ol className="rank reads">
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <h3 className="t">
                <a href={item.path}>
                  <Title text={item.title} noBreak={noBreak} />
                </a>
              </h3>
              {item.excerpt !== '' && <p className="dek clip">{item.excerpt}</p>}
            </div>
            <p className="min">
              <b className="num">{readingMinutes(item.length)}</b>分钟
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
