import type { WorkflowSettings } from '#newsroom/workflow/workflow-settings.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SelectField } from '../form/select-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';

type Props = { action: FormAction; settings: WorkflowSettings };

/** How the newsroom reviews: who may sign own copy, how soon a 快讯 is reviewed, whose copy may be published. */
export const ReviewForm = ({ action, settings }: Props) => (
  <FormScope id="review-settings" action={action} className="panelbox" guard>
    <h2>审核与通知</h2>
    <FormMessage />
    <SelectField
      name="solo"
      label="自己写的稿"
      value={settings.solo ? 'yes' : 'no'}
      options={[
        { value: 'no', label: '要由别人审' },
        { value: 'yes', label: '可以自己审（一人编辑部）' },
      ]}
    />
    <Field
      name="flashMinutes"
      label="先发后审的快讯，几分钟内要审"
      value={String(settings.flashMinutes)}
      hint="5 到 1440 分钟。超时会通知能审的人和总编。"
      required
    />
    <Field
      name="sources"
      label="来源白名单"
      value={settings.sources.join('\n')}
      rows={4}
      hint="一行一个。填了以后，只有这些来源的稿件能发布；留空则不限。"
    />
    <div className="acts">
      <SubmitButton strong>保存审核规则</SubmitButton>
    </div>
  </FormScope>
);
