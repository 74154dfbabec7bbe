import { dayBeijing } from '#lib/dates.ts';

type Keep = { newest: number; days: number };

/**
 * Which backups may go: all but the newest few and the last one of each of the last days that have any. Days with
 * none don't count, so a server that stood still, or a clock that jumped, costs no backup.
 */
export function backupsToDrop<T extends { at: number }>(backups: readonly T[], keep: Keep): T[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const lastOfDay = new Map<string, T>();
  for (const backup of newestFirst) {
    const day = dayBeijing(backup.at);
    if (!lastOfDay.has(day)) lastOfDay.set(day, backup);
  }
  const kept = new Set([
    ...newestFirst.slice(0, keep.newest),
    ...[...lastOfDay.values()].slice(0, keep.days),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
