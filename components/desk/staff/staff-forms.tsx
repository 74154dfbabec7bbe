import { Fragment } from 'react';
import type { StaffLine } from '#newsroom/staff/list-staff.ts';
import type { Role } from '#newsroom/staff/person.rule.ts';
import { roleWords } from '#newsroom/staff/role-words.rule.ts';
import { Afresh } from '../form/afresh.island.tsx';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { OnceShown } from '../form/once-shown.island.tsx';
import { SelectField } from '../form/select-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { type ScopeChoice, StaffScope } from './staff-scope.island.tsx';

const roleOptions = roleWords.map(({ role, name }) => ({ value: role, label: name }));

type AddProps = { action: FormAction; channels: readonly ScopeChoice[] };

export function AddStaffForm({ action, channels }: AddProps) {
  return (
    <FormScope id="add-staff" action={action} className="panelbox">
      <h2>添加成员</h2>
      <FormMessage />
      <OnceShown />
      <Afresh>
        <Field name="name" label="姓名" autoComplete="off" required />
        <Field
          name="username"
          label="账号"
          hint="3 到 30 个英文字母、数字、点或下划线，登录时用。"
          autoComplete="off"
          required
        />
        <RoleField value="reporter" />
        <StaffScope channels={channels} chosen={[]} />
      </Afresh>
      <div className="acts">
        <SubmitButton strong>添加</SubmitButton>
      </div>
    </FormScope>
  );
}

/** What each role may do stands below it, so that nobody gives one that he does not know. */
function RoleField({ value }: { value: Role }) {
  return (
    <div className="grid gap-2">
      <SelectField name="role" label="角色" value={value} options={roleOptions} explained="role-words" />
      <dl
        className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-2xs text-ink-3"
        id="role-words"
      >
        {roleWords.map(({ role, name, words }) => (
          <Fragment key={role}>
            <dt className="text-ink-2">{name}</dt>
            <dd className="m-0">{words}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

type ChangeProps = AddProps & { line: StaffLine };

export function ChangeStaffForm({ action, line, channels }: ChangeProps) {
  return (
    <FormScope id="change-staff" action={action} className="panelbox">
      <h2>资料与权限</h2>
      <FormMessage />
      <HiddenField name="id" value={line.id} />
      <Field name="name" label="姓名" value={line.name} autoComplete="off" required />
      <RoleField value={line.role} />
      <StaffScope channels={channels} chosen={line.channels.map((one) => one.id)} />
      <p className="hint">改了角色，或减了频道，这位成员要重新登录。</p>
      <div className="acts">
        <SubmitButton strong>保存</SubmitButton>
      </div>
    </FormScope>
  );
}

/** Password, second step, and whether the account is open. */
export function StaffAccessForm({ action, line }: { action: FormAction; line: StaffLine }) {
  return (
    <FormScope id="staff-access" action={action} className="panelbox">
      <h2>登录</h2>
      <FormMessage />
      <OnceShown />
      <HiddenField name="id" value={line.id} />
      <p className="plain">
        忘了密码，就重设一个一次性密码；丢了手机又没有恢复码，就撤去第二步验证。都要先核实是本人。
      </p>
      <div className="acts">
        <SubmitButton
          intent="resetPassword"
          question={`重设${line.name}的密码？原密码作废，所有设备都会退出。`}
        >
          重设密码
        </SubmitButton>
        {line.twoFactor ? (
          <SubmitButton intent="resetTwoFactor" question={`撤去${line.name}的第二步验证？`}>
            撤去第二步验证
          </SubmitButton>
        ) : null}
        {line.stopped ? (
          <SubmitButton intent="restart">恢复账号</SubmitButton>
        ) : (
          <SubmitButton intent="stop" grave question={`停用${line.name}的账号？马上退出，不能再登录。`}>
            停用账号
          </SubmitButton>
        )}
      </div>
    </FormScope>
  );
}
