import { longTime } from '#lib/dates.ts';
import type { Way } from '#newsroom/workflow/way.rule.ts';
import { PanelSection } from '../../form/panel-section.island.tsx';

/** 签发单: each with its page, which prints alone. */
export function SlipsFold({ articleId, slips }: { articleId: number; slips: Way['slips'] }) {
  if (slips.length === 0) return null;
  return (
    <PanelSection title="签发单" note={`${slips.length} 份`}>
      <ul className="grid gap-2 text-xs">
        {slips.map(({ id, number, at }) => (
          <li key={id} className="flex justify-between gap-3">
            <a className="link min-h-7" href={`/admin/articles/${articleId}/slip?no=${number}`}>
              {number}
            </a>
            <time className="text-2xs text-ink-3">{longTime(at)}</time>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
