import type { Metadata } from 'next';
import { PasswordForm } from '#components/desk/password-form.tsx';
import { Shell } from '#components/desk/shell.tsx';
import { SignOut } from '#components/desk/sign-out.tsx';
import { deskFrame } from '../../desk-frame.ts';
import { requirePerson } from '../../require-person.ts';
import { changePasswordAction } from './actions.ts';

export const metadata: Metadata = { title: '账号' };

export default async function AccountPage() {
  const person = await requirePerson('/admin/account');
  const frame = deskFrame(person, 'account', '账号');
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
          </dl>
          <SignOut action={frame.signOut} text />
        </section>
        <PasswordForm
          action={changePasswordAction}
          forced={person.mustChangePassword}
          username={person.username}
        />
      </div>
    </Shell>
  );
}
