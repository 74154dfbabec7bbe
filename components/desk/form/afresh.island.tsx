'use client';

import { Fragment, type ReactNode, useState } from 'react';
import { useFormScope } from './form-scope.island.tsx';

/** Fields that are empty again after an answer that went well: passwords, and forms that are used for one after another. */
export function Afresh({ children }: { children: ReactNode }) {
  const { state } = useFormScope();
  const [done, setDone] = useState(0);
  if (state.ok && state.answer !== done) setDone(state.answer);
  return <Fragment key={done}>{children}</Fragment>;
}
