'use client';

import { useFormScope } from './form-scope.island.tsx';

export function HiddenField({ name, value }: { name: string; value: string }) {
  const { id: form } = useFormScope();
  return <input type="hidden" name={name} form={form} value={value} readOnly />;
}
