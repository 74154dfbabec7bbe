'use client';

import { useFormScope } from './form-scope.island.tsx';

/** The revision that the person has before them. After a conflict that is the newer one, which is now shown too. */
export function BasedOnField({ revisionId }: { revisionId: number }) {
  const { id: form, state } = useFormScope();
  return (
    <input type="hidden" name="basedOn" form={form} value={state.theirs?.basedOn ?? revisionId} readOnly />
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  const { id: form } = useFormScope();
  return <input type="hidden" name={name} form={form} value={value} readOnly />;
}
