import type { ReactNode } from 'react';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { SignInKept } from './sign-in-kept.island.tsx';

type Props = { siteName: string; next: string; action: FormAction };

export function SignInForm({ siteName, siteUrl, next, action }: Props & { siteUrl: string }) {
  return (
    <Gate siteName={siteName} back={{ path: '/', name: '返回首页' }}>
      <FormScope id="sign-in" action={action}>
        <h1>登录</h1>
        <SignInKept siteUrl={siteUrl} />
        <FormMessage />
        <HiddenField name="next" value={next} />
        <Field name="username" label="账号" autoComplete="username" required />
        <Field name="password" label="密码" type="password" autoComplete="current-password" required />
        <SubmitButton strong>登录</SubmitButton>
      </FormScope>
    </Gate>
  );
}

export function SignInCodeForm({ siteName, next, action }: Props) {
  return (
    <Gate siteName={siteName} back={{ path: '/login', name: '换个账号登录' }}>
      <FormScope id="sign-in-code" action={action}>
        <h1>第二步验证</h1>
        <FormMessage />
        <HiddenField name="next" value={next} />
        <Field
          name="code"
          label="验证码"
          hint="验证器 App 上的 6 位数字。手机不在身边，就填一个恢复码。"
          autoComplete="one-time-code"
          required
        />
        <SubmitButton strong>登录</SubmitButton>
      </FormScope>
    </Gate>
  );
}

type GateProps = { siteName: string; back: { path: string; name: string }; children: ReactNode };

function Gate({ siteName, back, children }: GateProps) {
  return (
    <main className="gate" id="main">
      <span className="brand">
        <b>{siteName}</b>
        <small>编辑后台</small>
      </span>
      {children}
      <a className="home" href={back.path}>
        {back.name}
      </a>
    </main>
  );
}
