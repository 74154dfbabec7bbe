import type { Tx } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { now } from '#lib/clock.ts';

/** Queues that the front is made anew at these moments. Answers with what to expire at once. */
export function expireFront(tx: Tx, moments: readonly number[]): string[] {
  const paths = ['/'];
  for (const dueAt of moments) enqueue(tx, { job: 'expire', payload: { paths }, dueAt });
  return moments.some((at) => at <= now()) ? paths : [];
}
