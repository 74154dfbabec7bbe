'use client';

import { CheckField } from '../form/check-field.island.tsx';
import { useFormScope } from '../form/form-scope.island.tsx';

/** Asked only once the answer was that somebody else is writing. */
export function RestoreConfirm() {
  const { state } = useFormScope();
  if (state.fieldErrors['confirmed'] === undefined) return null;
  return <CheckField name="confirmed" label="我知道有人正在写，仍要恢复" />;
}
