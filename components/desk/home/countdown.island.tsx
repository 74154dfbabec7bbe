'use client';

import { useEffect, useState } from 'react';
import { leftUntil, nextTick } from '#newsroom/desk-home/waited.rule.ts';

/** How long until then. By the minute, and by the second in the last ten; never read aloud by itself. */
export function Countdown({ then, now }: { then: number; now: number }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setAt(Date.now()), nextTick(then, at));
    return () => clearTimeout(timer);
  }, [then, at]);
  return <span>{leftUntil(then, at)}</span>;
}
