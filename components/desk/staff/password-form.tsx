import { passwordHint } from '#newsroom/staff/password/password.rule.ts';
import { Afresh } from '../form/afresh.island.tsx';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.island.tsx';

type Props = { action: FormAction; forced: boolean; username: string };

export function PasswordForm({ action, forced, username }: Props) {
  return (
    <FormScope id="password" action={action} className="panelbox">
      <h2>修改密码</h2>
      {forced ? <p className="theirs">您用的是一次性密码。换成自己的密码后就可以开始工作。</p> : null}
      <FormMessage />
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <Afresh>
        <Field name="current" label="原密码" type="password" autoComplete="current-password" required />
        <Field
          name="next"
          label="新密码"
          type="password"
          autoComplete="new-password"
          required
          hint={passwordHint}
        />
        <Field name="again" label="再填一次新密码" type="password" autoComplete="new-password" required />
      </Afresh>
      <div className="acts">
        <SubmitButton strong>修改密码</SubmitButton>
      </div>
    </FormScope>
  );
}
