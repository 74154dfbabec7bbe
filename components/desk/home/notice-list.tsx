import { Afresh } from '../form/afresh.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { NoticeLines, type NoticeView } from './notice-lines.tsx';

type Props = { notices: readonly NoticeView[]; now: number; action: FormAction };

/** All that a person was told, and one button by which it is read. */
export function NoticeList({ notices, now, action }: Props) {
  const [newest] = notices;
  const unread = notices.filter((one) => one.unread).length;
  if (!newest)
    return (
      <section className="panelbox max-w-152">
        <h2>还没有通知</h2>
        <p className="plain">有稿件等您审、退回给您，或您的稿件发出了，会在这里告诉您。</p>
      </section>
    );
  return (
    <div className="sheet">
      <FormScope id="read-notices" action={action} className="flex flex-wrap items-center gap-4">
        <Afresh>
          <HiddenField name="upTo" value={String(newest.id)} />
        </Afresh>
        {unread > 0 ? <SubmitButton>全部标为已读</SubmitButton> : null}
        <FormMessage />
      </FormScope>
      <section className="homebox" aria-label="通知">
        <NoticeLines notices={notices} now={now} />
      </section>
    </div>
  );
}
