import { QrCode } from '../../story/qr-code.tsx';
import { Afresh } from '../form/afresh.island.tsx';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { OnceShown } from '../form/once-shown.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';

export type TwoFactorView =
  | { state: 'off' }
  | { state: 'pending'; secret: string; uri: string }
  | { state: 'on'; recoveryLeft: number };

type Props = { view: TwoFactorView; action: FormAction; endAction: FormAction };

/**
 * One form from beginning to end, whatever is its turn: the answer to the last step is shown above the next one, also
 * without script, where it finds its way back only to a form that is still there.
 */
export function TwoFactorForms({ view, action, endAction }: Props) {
  return (
    <>
      <FormScope id="two-factor" action={action} className="panelbox">
        <FormMessage />
        <OnceShown />
        <Afresh>
          <Turn key={view.state} view={view} />
        </Afresh>
      </FormScope>
      {view.state === 'on' ? (
        <FormScope id="two-factor-end" action={endAction} className="panelbox">
          <h2>关闭第二步验证</h2>
          <FormMessage />
          <Field name="password" label="密码" type="password" autoComplete="current-password" required />
          <Field name="code" label="验证码或恢复码" autoComplete="one-time-code" required />
          <div className="acts">
            <SubmitButton grave>关闭</SubmitButton>
          </div>
        </FormScope>
      ) : null}
    </>
  );
}

function Turn({ view }: { view: TwoFactorView }) {
  switch (view.state) {
    case 'off':
      return (
        <>
          <h2>开启第二步验证</h2>
          <p className="plain">
            开启后，登录时除了密码，还要填手机验证器 App 上的 6 位数字。先在手机上装一个验证器，如 Microsoft
            Authenticator、Google Authenticator 或“腾讯身份验证器”小程序。
          </p>
          <Field name="password" label="密码" type="password" autoComplete="current-password" required />
          <div className="acts">
            <SubmitButton strong intent="begin">
              开始设置
            </SubmitButton>
          </div>
        </>
      );
    case 'pending':
      return (
        <>
          <h2>用验证器扫码</h2>
          <div className="enrol grid grid-cols-[auto_minmax(0,1fr)] items-center gap-6 max-phone:grid-cols-1">
            <QrCode url={view.uri} label="验证器用的二维码" />
            <div>
              <p className="plain">扫不了码，就在验证器里手动输入这串密钥：</p>
              <p className="secret mt-2 leading-[1.8]">
                <code>{view.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
            </div>
          </div>
          <Field
            name="code"
            label="验证码"
            hint="填验证器上现在的 6 位数字。"
            autoComplete="one-time-code"
            required
          />
          <div className="acts">
            <SubmitButton strong intent="confirm">
              开启
            </SubmitButton>
            <SubmitButton intent="cancel">取消</SubmitButton>
          </div>
        </>
      );
    case 'on':
      return (
        <>
          <h2>恢复码</h2>
          <p className="plain">
            还有 {view.recoveryLeft}{' '}
            个没用过。手机丢了，就用恢复码登录，每个只能用一次。重新生成后，旧的全部作废。
          </p>
          <Field name="password" label="密码" type="password" autoComplete="current-password" required />
          <div className="acts">
            <SubmitButton intent="renew">重新生成恢复码</SubmitButton>
          </div>
        </>
      );
  }
}
