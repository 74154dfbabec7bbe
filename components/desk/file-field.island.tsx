'use client';

import { useFormScope } from './form-scope.island.tsx';

type Props = { name: string; label: string; accept: string; multiple?: boolean; hint?: string };

/** The browser's own file chooser, which works by keyboard and without script. */
export function FileField({ name, label, accept, multiple, hint }: Props) {
  const { id: form, state } = useFormScope();
  const id = `${form}-${name}`;
  const fault = state.fieldErrors[name.replace(/\[\]$/, '')];
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        form={form}
        type="file"
        accept={accept}
        multiple={multiple}
        className="box file"
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
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
