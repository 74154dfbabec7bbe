import { exactTime, isoBeijing } from '#lib/dates.ts';
import { deviceName } from '#newsroom/staff/device-name.rule.ts';
import type { SessionRow } from '#newsroom/staff/session.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { updatedText } from '../form/updated-text.ts';

type Props = { action: FormAction; sessions: readonly SessionRow[]; currentId: string; now: number };

/** Where the person is signed in, with a way out of each. */
export function SessionList({ action, sessions, currentId, now }: Props) {
  return (
    <FormScope id="sessions" action={action} className="panelbox">
      <h2>登录的设备</h2>
      <FormMessage />
      <ul>
        {sessions.map((one) => (
          <li
            key={one.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-[0.15rem] border-t border-rule py-[0.7rem] first:border-t-0"
          >
            <b className="font-medium">{deviceName(one.userAgent)}</b>
            <span className="col-start-2 row-span-2 row-start-1 grid">
              {one.id === currentId ? (
                <span className="state-badge published">当前</span>
              ) : (
                <SubmitButton intent={one.id}>
                  退出<span className="sr-only">：{deviceName(one.userAgent)}</span>
                </SubmitButton>
              )}
            </span>
            <small className="text-2xs wrap-anywhere text-ink-3">
              {one.address === '' || one.address === 'unknown' ? '' : `${one.address}，`}
              <When at={one.startedAt} now={now} /> 登录，
              <When at={one.usedAt} now={now} /> 还在用
            </small>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="acts">
          <SubmitButton
            intent="others"
            grave
            question="其他设备上的登录都会退出，那里没存的内容会留在浏览器里。"
          >
            退出其他全部设备
          </SubmitButton>
        </div>
      ) : null}
    </FormScope>
  );
}

const When = ({ at, now }: { at: number; now: number }) => (
  <time dateTime={isoBeijing(at)} title={exactTime(at)}>
    {updatedText(at, now)}
  </time>
);
