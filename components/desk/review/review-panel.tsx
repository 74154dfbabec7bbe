import { Icon } from '../../ui/icon.tsx';
import { ProofreadForm } from './proofread-form.tsx';
import { ReviewChecks } from './review-checks.tsx';
import { ReviewSteps } from './review-steps.tsx';
import { SendBackForm } from './send-back-form.tsx';
import { slipToBe } from './slip-lines.ts';
import { SlipSheet } from './slip-sheet.tsx';
import type { ReviewView } from './review-view.ts';

/** What signing does, who signed what, what the checks found, 退回修改, and the slip as far as it has come. */
export function ReviewPanel({ view }: { view: ReviewView }) {
  const { way, channels } = view;
  const { isPublic } = way.flow;
  const where = channels.at(-1) ?? '';
  return (
    <aside className="panel" aria-label="审稿">
      {way.run ? (
        <p className="after-line">
          <Icon name="next" />
          <span>
            <b>发布后</b>
            {isPublic
              ? '读者看到的换成这一版，列表、订阅、站点地图和搜索跟着更新。'
              : `上“${where}”和所在各列表，并更新订阅、站点地图和搜索。`}
          </span>
        </p>
      ) : null}
      <ReviewSteps view={view} />
      <ReviewChecks view={view} />
      <ProofreadForm view={view} />
      <SendBackForm view={view} />
      {way.run ? <SlipSheet view={slipToBe(view)} /> : null}
      <details className="panel-section review-keys" id="review-keys">
        <summary>快捷键</summary>
        <ul className="panel-body plain">
          <li>N、P：下一处、上一处改动</li>
          <li>M：给这一段钉上理由</li>
          <li>1、2、3：三种看法</li>
          <li>Ctrl Enter：通过</li>
          <li>Ctrl Shift Enter：终审并发布，会再问一次</li>
        </ul>
      </details>
    </aside>
  );
}
