import type { RecentCorrection } from '#newsroom/front/read-corrections.ts';
import type { Edition } from '../site/edition.ts';
import { StoryTime } from '../ui/story-time.tsx';
import { Title } from '../ui/title.tsx';
import { SectionHead } from './section-head.tsx';

type Props = { items: readonly RecentCorrection[]; edition: Edition };

/** 更正: what was put right of late, where everybody sees it. */
export function RecentCorrections({ items, edition }: Props) {
  return (
    <section aria-labelledby="corrections">
      <SectionHead name="更正" id="corrections" />
      <ol className="lines">
        {items.map((item) => (
          <li key={item.id}>
            <h3 className="t">
              <a href={item.path}>
                <Title text={item.title} noBreak={edition.site.noBreakWords} />
              </a>
            </h3>
            <p className="dek clip">{item.text}</p>
            <div className="meta">
              <StoryTime at={item.at} now={edition.now} as="list" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
