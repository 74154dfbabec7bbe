import Database from 'better-sqlite3';
import { z } from 'zod';
import { type LastAct, lastAct } from './backup/copy-database.ts';
import { faultsIn } from './soundness.ts';

export const lookedThrough = z.object({
  fault: z.string().nullable(),
  /** The last act as it lies on the disk; null where that cannot be read. */
  act: z.object({ id: z.number(), hash: z.string() }).nullable(),
  /** What it took of a processor. */
  cpuMs: z.number(),
});
export type LookedThrough = z.infer<typeof lookedThrough>;

/**
 * Reads a store as it lies on the disk, through a connection of its own: the one that is open elsewhere may not look at
 * a page again that it remembers. For a process of its own; it takes seconds where there are 100,000 stories.
 */
export function lookThrough(path: string, { thorough }: { thorough: boolean }): LookedThrough {
  let store: Database.Database | undefined;
  try {
    store = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    const act: LastAct = lastAct(store);
    const fault = thorough ? wholeFault(store) : faultsIn({ $client: store });
    return { fault, act, cpuMs: cpuMs() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), act: null, cpuMs: cpuMs() };
  } finally {
    store?.close();
  }
}

function wholeFault(store: Database.Database): string | null {
  const said = store.pragma('quick_check(1)', { simple: true });
  return said === 'ok' ? null : String(said);
}

/** Of this process from its beginning. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
