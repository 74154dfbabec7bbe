import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { RestoreConfirm } from './restore-confirm.island.tsx';

type Props = { articleId: number; number: number; action: FormAction };

export function RestoreForm({ articleId, number, action }: Props) {
  return (
    <FormScope
      id={`restore-${number}`}
      action={action}
      className="restore flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <HiddenField name="id" value={String(articleId)} />
      <HiddenField name="number" value={String(number)} />
      <SubmitButton
        question={`把第 ${number} 版复制成最新的一版，接着在上面写。后来的各版都还在，读者看到的不变。确定恢复吗？`}
      >
        恢复第 {number} 版
      </SubmitButton>
      <RestoreConfirm />
      <FormMessage />
    </FormScope>
  );
}
