import type { ReactNode } from 'react';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { PanelSection } from '../form/panel-section.island.tsx';

type Props = {
  name: string;
  action: FormAction;
  articleId: number;
  title: string;
  note?: string | undefined;
  open?: boolean;
  children: ReactNode;
};

/** A fold with one form. */
export function ActFold({ name, action, articleId, children, ...section }: Props) {
  return (
    <FormScope id={name} action={action}>
      <PanelSection {...section} opensOnAnswer>
        <HiddenField name="id" value={String(articleId)} />
        {children}
        <FormMessage />
      </PanelSection>
    </FormScope>
  );
}
