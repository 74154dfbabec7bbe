import { longTime } from '#lib/dates.ts';
import { noticeKindNames, noticeKinds } from '#newsroom/workflow/notice-kinds.rule.ts';
import { type WebhookLine, webhookKinds, webhookNames } from '#newsroom/workflow/webhook.rule.ts';
import { Afresh } from '../form/afresh.island.tsx';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SelectField } from '../form/select-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';

type Props = { webhooks: readonly WebhookLine[]; add: FormAction; remove: FormAction };

/** Where notices go outside besides the desk: nowhere, unless it is set here. */
export const WebhookForms = ({ webhooks, add, remove }: Props) => (
  <>
    <section className="panelbox" aria-labelledby="webhooks">
      <h2 id="webhooks">发到外面的通知</h2>
      {webhooks.length === 0 ? <p className="plain">没有设，通知只在后台。</p> : null}
      <ul className="webhooks">
        {webhooks.map((one) => (
          <li key={one.id}>
            <p>
              {webhookNames[one.kind]}
              <small>
                {one.host}
                {one.hasSecret ? '，有签名' : ''}。{one.tells.map((kind) => noticeKindNames[kind]).join('、')}
              </small>
              {one.failure ? (
                <small className="text-cinnabar">
                  {longTime(one.failure.at)} 没有送到：{one.failure.why}
                </small>
              ) : null}
            </p>
            <FormScope id={`remove-${one.id}`} action={remove}>
              <HiddenField name="id" value={one.id} />
              <SubmitButton grave question={`不再把通知发到 ${one.host}？`}>
                删掉
              </SubmitButton>
              <FormMessage />
            </FormScope>
          </li>
        ))}
      </ul>
    </section>
    <FormScope id="add-webhook" action={add} className="panelbox">
      <h2>添加一处</h2>
      <FormMessage />
      <Afresh>
        <SelectField
          name="kind"
          label="发给"
          value="wecom"
          options={webhookKinds.map((kind) => ({ value: kind, label: webhookNames[kind] }))}
        />
        <Field
          name="address"
          label="网址"
          hint="机器人的 Webhook 地址，https 开头。存好后不再显示。"
          autoComplete="off"
          required
        />
        <Field
          name="secret"
          label="签名密钥（选填）"
          hint="钉钉、飞书在机器人的安全设置里，叫加签、签名校验。企业微信没有。"
          autoComplete="off"
        />
        <fieldset className="ticks">
          <legend>通知哪些事</legend>
          {noticeKinds.map((kind) => (
            <label key={kind} className="check">
              <input className="checkbox" type="checkbox" name="tells[]" value={kind} defaultChecked />
              {noticeKindNames[kind]}
            </label>
          ))}
        </fieldset>
      </Afresh>
      <div className="acts">
        <SubmitButton strong>添加</SubmitButton>
      </div>
    </FormScope>
  </>
);
