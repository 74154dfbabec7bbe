'use client';

import { useFormScope } from './form-scope.island.tsx';

export function CheckField({ name, label }: { name: string; label: string }) {
  const { id: form, state } = useFormScope();
  return (
    <label className="check">
      <input
        className="checkbox"
        type="checkbox"
        name={name}
        form={form}
        defaultChecked={state.values[name] === 'on'}
      />
      {label}
    </label>
  );
}
