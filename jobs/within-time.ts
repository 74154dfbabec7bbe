type Bounds = {
  limitMs: number;
  /** The server stops: what is at work has a few seconds more. */
  stop?: AbortSignal | undefined;
};

const graceMs = 10_000;

/**
 * Fails when `work` takes longer than it may. What cannot be broken off runs on by itself, and what it comes to is
 * dropped; its signal says that nobody waits any more.
 */
export async function withinTime(
  { limitMs, stop }: Bounds,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const late = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let giveUp: () => void = () => {};
  try {
    const tooLate = new Promise<never>((_, reject) => {
      const after = (ms: number, why: string) =>
        timers.push(
          setTimeout(() => {
            late.abort();
            reject(new Error(why));
          }, ms),
        );
      after(limitMs, `took longer than ${limitMs / 1000} s`);
      giveUp = () => void after(graceMs, 'the server stopped');
      if (stop?.aborted) giveUp();
      stop?.addEventListener('abort', giveUp, { once: true });
    });
    await Promise.race([work(late.signal), tooLate]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    stop?.removeEventListener('abort', giveUp);
  }
}
