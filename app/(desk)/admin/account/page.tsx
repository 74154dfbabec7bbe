import type { Metadata } from 'next';
import { Shell } from '#components/desk/shell/shell.tsx';
import { PasswordForm } from '#components/desk/staff/password-form.tsx';
import { SessionList } from '#components/desk/staff/session-list.tsx';
import { SignOut } from '#components/desk/staff/sign-out.tsx';
import { now } from '#lib/clock.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import { chosenChannels } from '#newsroom/staff/channel-scope.ts';
import { listSessions } from '#newsroom/staff/session.ts';
import { deskFrame } from '../../desk-frame.ts';
import { requirePerson } from '../../require-person.ts';
import { changePasswordAction, endSessionAction } from './actions.ts';

export const metadata: Metadata = { title: '账号' };

export default async function AccountPage() {
  const person = await requirePerson('/admin/account');
  const frame = deskFrame(person, 'account', '账号');
  const limits = chosenChannels(person.id);
  const forced = person.mustChangePassword;
  return (
    <Shell frame={frame}>
      <div className="sheet">
        <section className="panelbox" aria-labelledby="who">
          <h2 id="who">您的账号</h2>
          <dl className="facts">
            <dt>姓名</dt>
            <dd>{person.name}</dd>
            <dt>账号</dt>
            <dd>{person.username}</dd>
            <dt>角色</dt>
            <dd>{frame.person.roleName}</dd>
            <dt>频道</dt>
            <dd>{limits.length === 0 ? '全部' : channelNames(limits)}</dd>
            {forced ? null : (
              <>
                <dt>第二步验证</dt>
                <dd>
                  {person.twoFactor ? '已开启' : '未开启'}{' '}
                  <a className="link" href="/admin/account/two-factor">
                    {person.twoFactor ? '恢复码与关闭' : '开启'}
                  </a>
                </dd>
              </>
            )}
          </dl>
          <SignOut action={frame.signOut} text />
        </section>
        {forced ? null : (
          <SessionList
            action={endSessionAction}
            sessions={listSessions(person.id)}
            currentId={person.sessionId}
            now={now()}
          />
        )}
        <PasswordForm action={changePasswordAction} forced={forced} username={person.username} />
      </div>
    </Shell>
  );
}

const channelNames = (ids: readonly number[]) =>
  allChannels()
    .filter((one) => ids.includes(one.id))
    .map((one) => one.name)
    .join('、');
