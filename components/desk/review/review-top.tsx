import { stateNames } from '#newsroom/body/kinds.rule.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { PreviewOpener } from '../revisions/preview-opener.island.tsx';
import { ReviewActs } from './review-acts.tsx';
import type { ReviewView } from './review-view.ts';
import { waitedWords } from './waited-words.ts';

/** Which story it is, what it waits for and since when, and what can be done with it. */
export function ReviewTop({ view }: { view: ReviewView }) {
  const { id, way, input, number, now } = view;
  const { state, step } = way.flow;
  return (
    <header className="topbar">
      <a className="icon-button" href="/admin?state=inReview" aria-label="返回待审">
        <Icon name="back" />
      </a>
      <span className={`state-badge ${state === 'inReview' ? 'review' : 'draft'}`}>
        {step === null ? stateNames[state] : `待${stepNames[step]}`}
      </span>
      <span className="truncate font-semibold">{input.headline || '无题'}</span>
      <span className="mr-auto text-xs whitespace-nowrap text-ink-3 max-laptop:hidden">
        第 {number} 版{way.run && step !== null ? `，${waitedWords(now - way.run.since)}` : ''}
      </span>
      <span className="review-tools">
        <PreviewOpener articleId={id} keyless />
        <a className="btn" href={`/admin/articles/${id}`}>
          改稿
        </a>
      </span>
      <span className="review-acts">
        <ReviewActs view={view} />
      </span>
    </header>
  );
}
