'use client';

import { useFormScope } from './form-scope.island.tsx';

/** What the last sending came to; read aloud when it changes. */
export function FormMessage() {
  const { state, pending } = useFormScope();
  const tone = state.ok ? 'done' : 'wrong';
  return (
    <div className="msgs" aria-live={state.ok ? 'polite' : 'assertive'} aria-atomic="true">
      {state.message !== '' && !pending ? (
        <p key={state.answer} className={`msg ${tone}`}>
          {state.message}
        </p>
      ) : null}
    </div>
  );
}
