import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { MovedOn } from './moved-on.island.tsx';
import { ReviewActs } from './review-acts.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewCopy } from './review-copy.tsx';
import { ReviewKeys } from './review-keys.island.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { ReviewTop } from './review-top.tsx';
import type { ReviewView } from './review-view.ts';

/** 审稿: the text as readers get it with what changed laid over it, and beside it who signed what and what the checks found. */
export function ReviewDesk({ view }: { view: ReviewView }) {
  const { id, version, number } = view;
  return (
    <div className="desk editing reviewing">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <FormScope id="review" action={view.actions.approve} apart>
        <HiddenField name="id" value={String(id)} />
        <HiddenField name="revisionId" value={String(version.revisionId)} />
        <HiddenField name="saves" value={String(version.saves)} />
        <div className="edit-head">
          <ReviewTop view={view} />
          <FormMessage />
          <MovedOn articleId={id} number={number} version={version} />
        </div>
        <main className="canvas" id="main">
          <ReviewBar view={view} />
          <ReviewCopy view={view} />
        </main>
        <ReviewPanel view={view} />
        <section className="review-foot" aria-label="签这一审">
          <ReviewActs view={view} />
        </section>
      </FormScope>
      <ReviewKeys />
    </div>
  );
}
