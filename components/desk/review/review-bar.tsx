import { changedCharacters } from '#newsroom/workflow/review/review-rows.rule.ts';
import { ChangeStepper } from './change-stepper.island.tsx';
import { type ReviewView, changesOf, lookNames, reviewLooks } from './review-view.ts';

/** The three looks, how much changed since when, and the way from change to change. */
export function ReviewBar({ view }: { view: ReviewView }) {
  const { id, look, base, pair } = view;
  const { added, removed } = changedCharacters(pair?.difference.units ?? []);
  const total = changesOf(view);
  return (
    <div className="review-bar">
      <nav className="looks" aria-label="看法">
        {reviewLooks.map((one, index) => (
          <a
            key={one}
            href={`/admin/articles/${id}/review?view=${one}${sinceOf(base)}`}
            aria-current={one === look ? 'true' : undefined}
            aria-keyshortcuts={String(index + 1)}
            data-look={one}
          >
            {lookNames[one]}
          </a>
        ))}
      </nav>
      <p className="review-sum">
        {base === null ? (
          <span>第一次送审，没有可比的一版</span>
        ) : (
          <>
            <span>{base.words}</span>
            {total === 0 ? (
              <span>没有改动</span>
            ) : (
              <>
                <span className="added">增 {added} 字</span>
                <span className="removed">删 {removed} 字</span>
              </>
            )}
          </>
        )}
      </p>
      <span className="ml-auto text-xs text-ink-3 max-laptop:hidden">点段号，钉上理由</span>
      {look !== 'read' && total > 0 ? <ChangeStepper total={total} /> : null}
    </div>
  );
}

/** A look keeps what it is compared with, where that was chosen. */
const sinceOf = (base: ReviewView['base']) =>
  base?.words.startsWith('比您看过的') ? `&since=${base.number}` : '';
