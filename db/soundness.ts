import type { Db } from './client.ts';

/** Null where SQLite finds its file sound, else what it says of it. */
export function faultsIn(db: Db): string | null {
  try {
    const said = db.$client.pragma('quick_check(5)', { simple: true });
    return said === 'ok' ? null : String(said);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
