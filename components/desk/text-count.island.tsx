'use client';

import { useEffect, useState } from 'react';
import { useFormScope } from './form-scope.island.tsx';

/** 15 / 26 under a field, as it is typed. */
export function TextCount({ name, value, best }: { name: string; value: string; best: number }) {
  const { id: form } = useFormScope();
  const [length, setLength] = useState(Array.from(value).length);
  useEffect(() => {
    const field = document.getElementById(`${form}-${name}`);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => setLength(Array.from(field.value).length);
    field.addEventListener('input', count);
    return () => field.removeEventListener('input', count);
  }, [form, name]);
  return (
    <span className="num">
      {length} / {best}
    </span>
  );
}
