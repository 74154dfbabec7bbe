import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Refused } from '../form/refused.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { ReviewView } from './review-view.ts';

/** 退回修改 and 通过; of the last review 通过，先不发 and 终审并发布. What is not for this person says why and whose it is. */
export function ReviewActs({ view }: { view: ReviewView }) {
  const { way, id, input } = view;
  const { state, step } = way.flow;
  if (state === 'approved' || state === 'scheduled') {
    return (
      <>
        <SendBackLink view={view} />
        <a className="btn primary" href={`/admin/articles/${id}`}>
          去发布
        </a>
      </>
    );
  }
  const why = whyNotOnWay('approve', way);
  return (
    <>
      <SendBackLink view={view} />
      {why !== null ? (
        <Refused why={why} />
      ) : step !== 'final' ? (
        <SubmitButton intent="pass" strong keys="Control+Enter">
          {step === null ? '通过' : `${stepNames[step]}通过`}
        </SubmitButton>
      ) : way.flow.owesReview && !way.flow.changed ? (
        <SubmitButton intent="pass" strong keys="Control+Enter">
          终审通过
        </SubmitButton>
      ) : (
        <LastReview view={{ way, wants: view.wants, input }} />
      )}
    </>
  );
}

function SendBackLink({ view: { way } }: { view: ReviewView }) {
  return whyNotOnWay('sendBack', way) === null ? (
    <a className="btn" href="#send-back">
      退回修改
    </a>
  ) : null;
}

function LastReview({ view: { way, wants } }: { view: Pick<ReviewView, 'way' | 'wants' | 'input'> }) {
  const signed = { state: 'approved', step: null } as const;
  const whyNotOut = whyNotOnWay(way.flow.isPublic ? 'update' : 'publish', way, signed);
  const [want] = wants;
  return (
    <>
      <SubmitButton intent="pass" keys="Control+Enter">
        通过，先不发
      </SubmitButton>
      {whyNotOut !== null ? (
        <Refused why={whyNotOut} />
      ) : want ? (
        <Refused why={`先补：${want.text}`} />
      ) : (
        <SubmitButton
          intent="publish"
          strong
          keys="Control+Shift+Enter"
          question="签发后读者马上就能看到。确定终审并发布吗？"
        >
          终审并发布
        </SubmitButton>
      )}
    </>
  );
}
