'use client';

import { useFormScope } from './form-scope.island.tsx';
import { Labelled, describedBy } from './labelled.tsx';

type FieldProps = {
  name: string;
  label: string;
  value?: string;
  type?: 'text' | 'password' | 'search' | 'datetime-local';
  /** Lines of a text area; without it the field is one line. */
  rows?: number;
  hint?: string;
  required?: boolean;
  autoComplete?: string;
  placeholder?: string;
  /** Class of the control where it shows as copy and not as a box. */
  as?: string;
  autoFocus?: boolean;
};

/** A labelled text field with its hint and its fault. */
export function Field({ name, label, value = '', rows, hint, as, type = 'text', ...rest }: FieldProps) {
  const { id: form, state } = useFormScope();
  const id = `${form}-${name}`;
  const fault = state.fieldErrors[name];
  const typed = state.values[name] ?? value;
  const said = { hint, fault };
  const control = {
    ...rest,
    id,
    name,
    form,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy(id, said),
    className: as ?? 'box',
  };
  return (
    <Labelled id={id} label={label} quiet={as !== undefined} said={said}>
      {rows ? (
        <textarea {...control} rows={rows} defaultValue={typed} style={as ? undefined : roomFor(rows)} />
      ) : (
        <input {...control} type={type} defaultValue={type === 'password' ? undefined : typed} />
      )}
    </Labelled>
  );
}

/** Areas grow with their text (field-sizing), which ignores `rows`: this is what they start with. */
const roomFor = (rows: number) => ({ minHeight: `calc(${rows * 1.6}em + 1rem)` });
