'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { isSingleKey } from './single-key.ts';

/** From change to change, by a press or by N and P. */
export function ChangeStepper({ total }: { total: number }) {
  const [at, setAt] = useState(0);

  function go(step: 1 | -1) {
    const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
    if (changes.length === 0) return;
    const next =
      at === 0 ? (step === 1 ? 1 : changes.length) : ((at - 1 + step + changes.length) % changes.length) + 1;
    setAt(next);
    const target = changes[next - 1];
    for (const one of changes) one.classList.toggle('current', one === target);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isSingleKey(event)) return;
    if (event.code === 'KeyN') go(1);
    else if (event.code === 'KeyP') go(-1);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);

  return (
    <span className="stepper">
      <span className="text-xs text-ink-3" aria-live="polite">
        改动 {at === 0 ? total : `${at} / ${total}`}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="上一处改动"
        aria-keyshortcuts="P"
        onClick={() => go(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="下一处改动"
        aria-keyshortcuts="N"
        onClick={() => go(1)}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
