'use client';

import { useFormScope } from './form-scope.island.tsx';

export function UndoButton({ index }: { index: number }) {
  const { id: form, pending } = useFormScope();
  return (
    <button
      type="submit"
      form={form}
      name="change"
      value={index}
      className="btn"
      aria-disabled={pending || undefined}
      aria-label={`恢复第 ${index + 1} 处`}
    >
      恢复
    </button>
  );
}
