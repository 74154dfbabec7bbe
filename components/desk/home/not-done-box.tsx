import { clockTime, listTime } from '#lib/dates.ts';
import type { NotDone } from '#newsroom/desk-home/not-done.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { webhookNames } from '#newsroom/workflow/webhook.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { HomeBox } from './home-box.tsx';

type Acts = {
  /** Null for who may not. */
  retryReceipt: FormAction | null;
  resendNotice: FormAction | null;
};
type Props = { failures: readonly NotDone[]; now: number; acts: Acts };

/** 没做成: what failed, what readers see meanwhile, and what mends it. */
export const NotDoneBox = ({ failures, now, acts }: Props) => (
  <HomeBox
    id="fail"
    title="没做成"
    count={failures.length}
    empty={failures.length === 0 ? '都做成了。' : undefined}
  >
    <ol className="failures">
      {failures.map((one) => (
        <li key={`${one.type} ${'id' in one ? one.id : one.articleId}`}>
          <Icon name="warning" />
          <FailureWords failure={one} now={now} />
          <Mend failure={one} acts={acts} />
        </li>
      ))}
    </ol>
  </HomeBox>
);

function FailureWords({ failure, now }: { failure: NotDone; now: number }) {
  const when = listTime(failure.at, now);
  switch (failure.type) {
    case 'receipt':
      return (
        <p>
          {failure.what}：{failure.headline || '无题'}
          <small>
            {when} 起试了 {failure.tries} 次。{failure.still}
          </small>
        </p>
      );
    case 'timed':
      return (
        <p>
          定时{failure.verb}没有办成：{failure.headline || '无题'}
          <small>
            定在 {when}。{failure.why}
          </small>
        </p>
      );
    case 'overdue':
      return (
        <p>
          先发后审超时：{failure.headline || '无题'}
          <small>
            {clockTime(failure.reviewBy)} 前应{stepNames[failure.step]}。读者已经能看到。
          </small>
        </p>
      );
    case 'webhook':
      return (
        <p>
          通知没有送到：{webhookNames[failure.kind]}
          <small>
            {failure.host}，{when}。{failure.why}
          </small>
        </p>
      );
  }
}

function Mend({ failure, acts }: { failure: NotDone; acts: Acts }) {
  switch (failure.type) {
    case 'receipt':
      return acts.retryReceipt ? (
        <Again action={acts.retryReceipt} name="id" value={String(failure.id)} />
      ) : null;
    case 'webhook':
      return acts.resendNotice ? (
        <Again action={acts.resendNotice} name="webhook" value={failure.id} />
      ) : null;
    case 'timed':
      return (
        <a
          className="btn small"
          href={`/admin/articles/${failure.articleId}`}
          aria-label={`去看：${failure.headline}`}
        >
          去看
        </a>
      );
    case 'overdue':
      return (
        <a
          className="btn small"
          href={`/admin/articles/${failure.articleId}/review`}
          aria-label={`审：${failure.headline}`}
        >
          审
        </a>
      );
  }
}

const Again = ({ action, name, value }: { action: FormAction; name: string; value: string }) => (
  <FormScope id={`again-${name}-${value}`} action={action}>
    <HiddenField name={name} value={value} />
    <SubmitButton>
      <Icon name="again" />
      再试
    </SubmitButton>
    <FormMessage />
  </FormScope>
);
