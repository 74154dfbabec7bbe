import { join } from 'node:path';
import { ChildPool } from '#lib/child/child-pool.ts';
import { setShared } from '#lib/shared.ts';
import { onTestFinished } from 'vitest';

/**
 * From here to the test's end, or until `relieve` is called, no foreign file can be opened within its memory, as if
 * each of them took all there is.
 */
export function strainPool(): () => void {
  const relieve = () => setShared('foreign-media', undefined);
  onTestFinished(relieve);
  const strained = new ChildPool({
    entry: join(import.meta.dirname, 'foreign-child.ts'),
    heapMegabytes: 64,
    mostBytes: 1024 * 1024,
    atOnce: 1,
    idleMs: 1000,
    mostWaiting: 10,
  });
  setShared('foreign-media', strained);
  return relieve;
}
