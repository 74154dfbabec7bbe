'use client';

import { useFormScope } from './form-scope.island.tsx';

/** Puts one of many changes back, or makes it again; the form learns by the button's name which. */
export function UndoButton({ index, undone = false }: { index: number; undone?: boolean }) {
  const { id: form, pending } = useFormScope();
  return (
    <button
      type="submit"
      form={form}
      name={undone ? 'again' : 'change'}
      value={index}
      className="btn"
      aria-disabled={pending || undefined}
      aria-label={`${undone ? '重改' : '恢复'}第 ${index + 1} 处`}
    >
      {undone ? '重改' : '恢复'}
    </button>
  );
}
