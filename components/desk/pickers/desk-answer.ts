import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { DeskFault, askDesk } from './ask-desk.ts';

/** Nobody types faster than this between two characters that they mean. */
const pauseMs = 180;

export type DeskAnswer<T> = { data: T | null; pending: boolean; fault: string };

/**
 * The newest answer to a question that changes while one types; null asks nothing. Answers that were overtaken are
 * dropped, and the last one stays until the next is there.
 */
export function useDeskAnswer<S extends z.ZodType>(path: string | null, schema: S): DeskAnswer<z.output<S>> {
  const [answer, setAnswer] = useState<{ path: string; data: z.output<S> | null; fault: string } | null>(
    null,
  );
  useEffect(() => {
    if (path === null) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      askDesk(path, schema, control.signal).then(
        (data) => setAnswer({ path, data, fault: '' }),
        (error: unknown) => {
          if (!control.signal.aborted) setAnswer({ path, data: null, fault: toldFault(error) });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [path, schema]);
  return {
    data: path === null ? null : (answer?.data ?? null),
    pending: path !== null && answer?.path !== path,
    fault: path !== null && answer?.path === path ? answer.fault : '',
  };
}

export const toldFault = (error: unknown): string =>
  error instanceof DeskFault ? error.message : '没有取到，请再试一次。';
