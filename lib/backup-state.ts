import { shared } from './shared.ts';

/** How the last try of this process at a backup went, for the health check in Next's copy of this module. */
export type BackupState = { failure: string | null; failedAt: number | null; missing: number };

export const backupState = () =>
  shared<BackupState>('backup-state', () => ({ failure: null, failedAt: null, missing: 0 }));
