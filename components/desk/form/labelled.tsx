import type { ReactNode } from 'react';

type Said = { hint?: string | undefined; fault?: string | undefined };
type Props = {
  /** Of the control. */
  id: string;
  label: string;
  /** The label is only read aloud. */
  quiet?: boolean;
  said?: Said;
  className?: string;
  children: ReactNode;
};

/** A control below its label, with its hint and its fault. */
export function Labelled({ id, label, quiet = false, said, className, children }: Props) {
  const { hint, fault } = said ?? {};
  return (
    <div className={className === undefined ? 'field' : `field ${className}`}>
      <label htmlFor={id} className={quiet ? 'sr-only' : undefined}>
        {label}
      </label>
      {children}
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

/** What the control's `aria-describedby` names of this. */
export const describedBy = (id: string, { hint, fault }: Said): string | undefined =>
  [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined;
