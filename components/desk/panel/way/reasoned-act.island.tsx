'use client';

import { type KeyboardEvent, useId, useRef } from 'react';
import { Labelled, describedBy } from '../../form/labelled.tsx';
import { Refused } from '../../form/refused.tsx';

type Props = {
  act: 'first' | 'anyway';
  name: string;
  hint: string;
  /** Why it is not for this person now; null where it is. */
  why: string | null;
};

/** A way to readers that asks for a reason, folded away: it goes with the bar's form, and is never what its key does. */
export function ReasonedAct({ act, name, hint, why }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const said = { hint };

  // Enter alone would press the form's first button, which is another's.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    button.current?.form?.requestSubmit(button.current);
  }

  return (
    <details className="fine-fold">
      <summary>{name}</summary>
      <div className="mt-2 grid gap-2">
        {why !== null ? (
          <Refused why={why} />
        ) : (
          <>
            <Labelled id={id} label={`${name}的理由`} said={said}>
              <input
                id={id}
                className="box"
                name={`why-${act}`}
                form="publish"
                aria-describedby={describedBy(id, said)}
                onKeyDown={onKeyDown}
              />
            </Labelled>
            <button
              ref={button}
              type="submit"
              form="publish"
              name="act"
              value={act}
              className="btn justify-self-start"
            >
              {name}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
