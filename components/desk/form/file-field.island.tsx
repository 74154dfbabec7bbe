'use client';

import { useFormScope } from './form-scope.island.tsx';
import { Labelled, describedBy } from './labelled.tsx';

type Props = { name: string; label: string; accept: string; multiple?: boolean; hint?: string };

/** The browser's own file chooser, which works by keyboard and without script. */
export function FileField({ name, label, accept, multiple, hint }: Props) {
  const { id: form, state } = useFormScope();
  const id = `${form}-${name}`;
  const fault = state.fieldErrors[name.replace(/\[\]$/, '')];
  const said = { hint, fault };
  return (
    <Labelled id={id} label={label} said={said}>
      <input
        id={id}
        name={name}
        form={form}
        type="file"
        accept={accept}
        multiple={multiple}
        className="box file"
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}
