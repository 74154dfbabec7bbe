import { Field } from './field.island.tsx';
import { FormMessage } from './form-message.island.tsx';
import { FormScope } from './form-scope.island.tsx';
import type { FormAction } from './form-state.ts';
import { HiddenField } from './hidden-field.island.tsx';
import { SubmitButton } from './submit-button.island.tsx';

type Props = { siteName: string; next: string; action: FormAction };

export function SignInForm({ siteName, next, action }: Props) {
  return (
    <main className="gate" id="main">
      <span className="brand">
        <b>{siteName}</b>
        <small>编辑后台</small>
      </span>
      <FormScope id="sign-in" action={action}>
        <h1>登录</h1>
        <FormMessage />
        <HiddenField name="next" value={next} />
        <Field name="username" label="账号" autoComplete="username" required />
        <Field name="password" label="密码" type="password" autoComplete="current-password" required />
        <SubmitButton strong>登录</SubmitButton>
      </FormScope>
      <a className="home" href="/">
        返回首页
      </a>
    </main>
  );
}
