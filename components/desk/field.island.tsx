'use client';

import { useFormScope } from './form-scope.island.tsx';

type FieldProps = {
  name: string;
  label: string;
  value?: string;
  type?: 'text' | 'password' | 'search';
  /** Lines of a text area; without it the field is one line. */
  rows?: number;
  hint?: string;
  required?: boolean;
  maxLength?: number;
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
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const control = {
    ...rest,
    id,
    name,
    form,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
    className: as ?? 'box',
  };
  return (
    <div className="field">
      <label htmlFor={id} className={as ? 'vh' : undefined}>
        {label}
      </label>
      {rows ? (
        <textarea {...control} rows={rows} defaultValue={typed} style={as ? undefined : roomFor(rows)} />
      ) : (
        <input {...control} type={type} defaultValue={type === 'password' ? undefined : typed} />
      )}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** Areas grow with their text (field-sizing), which ignores `rows`: this is what they start with. */
const roomFor = (rows: number) => ({ minHeight: `calc(${rows * 1.6}em + 1rem)` });
