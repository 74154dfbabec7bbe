'use client';

import { useFormScope } from './form-scope.island.tsx';
import { Labelled, describedBy } from './labelled.tsx';

type Props = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** Id of what explains the options. */
  explained?: string;
};

export function SelectField({ name, label, value, options, explained }: Props) {
  const { id: form, state } = useFormScope();
  const id = `${form}-${name}`;
  const typed = state.values[name] ?? value;
  const fault = state.fieldErrors[name];
  return (
    <Labelled id={id} label={label} said={{ fault }}>
      <select
        id={id}
        name={name}
        form={form}
        defaultValue={typed}
        className="box"
        aria-invalid={fault ? true : undefined}
        aria-describedby={[describedBy(id, { fault }), explained].filter(Boolean).join(' ') || undefined}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
