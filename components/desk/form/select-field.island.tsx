'use client';

import { useFormScope } from './form-scope.island.tsx';
import { Labelled } from './labelled.tsx';

type Props = { name: string; label: string; value: string; options: { value: string; label: string }[] };

export function SelectField({ name, label, value, options }: Props) {
  const { id: form, state } = useFormScope();
  const id = `${form}-${name}`;
  const typed = state.values[name] ?? value;
  return (
    <Labelled id={id} label={label}>
      <select id={id} name={name} form={form} defaultValue={typed} className="box">
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
