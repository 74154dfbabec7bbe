import { listBackups } from '#db/backup-folder.ts';
import { queueDepth } from '#db/queue.ts';
import { backupState } from '#lib/backup-state.ts';
import { log } from '#lib/log.ts';
import { name, version } from '#package.json';
import { lanesOrNull } from './lane-states.ts';

export const dynamic = 'force-dynamic';

/**
 * 200 while everything works, else 503, and in either case what works. A backup that failed is told and is no 503:
 * whoever takes a failing server out of service would lose readers over it. So with slow and failing jobs, other than
 * the expiries that keep withdrawn stories from readers.
 */
export function GET(): Response {
  const queue = depthOrNull();
  const lanes = lanesOrNull();
  const parts = { database: queue !== null, jobs: lanes?.['expiry']?.ok === true };
  const well = parts.database && parts.jobs;
  return Response.json(
    {
      status: well ? 'ok' : 'failing',
      name,
      version,
      ...parts,
      queue,
      lanes,
      backup: backup(),
      uptimeSeconds: Math.round(process.uptime()),
    },
    { status: well ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

function depthOrNull(): number | null {
  try {
    return queueDepth();
  } catch (error) {
    log().error({ err: error }, 'health check could not read the database');
    return null;
  }
}

function backup() {
  const { failure, failedAt, missing } = backupState();
  return { newest: timeOrNull(newestOrNull()), failure, failedAt: timeOrNull(failedAt), missing };
}

const timeOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString());

function newestOrNull(): number | null {
  try {
    return listBackups()[0]?.at ?? null;
  } catch {
    return null;
  }
}
