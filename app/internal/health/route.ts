import { listBackups } from '#db/backup/backup-folder.ts';
import { db } from '#db/client.ts';
import { troubleSaid } from '#db/open-file.ts';
import { queueDepth } from '#db/queue.ts';
import { backupState } from '#lib/backup-state.ts';
import { log } from '#lib/server/log.ts';
import { isBeating } from '#lib/pulse.ts';
import { name, version } from '#package.json';
import { lanesOrNull } from './lane-states.ts';

export const dynamic = 'force-dynamic';

/**
 * 200 while everything works, else 503, and in either case what works. The database does not where it cannot be read, or
 * where what is written to it would be lost; `databaseFault` says why. A backup that failed is told and is no 503:
 * whoever takes a failing server out of service would lose readers over it. So with slow and failing jobs, other than
 * the expiries that keep withdrawn stories from readers.
 */
export function GET(): Response {
  const queue = depthOrNull();
  const lanes = lanesOrNull();
  const databaseFault = faultOrNull(queue);
  const parts = { database: databaseFault === null, jobs: lanes?.['expiry']?.ok ?? isBeating('expiry') };
  const well = parts.database && parts.jobs;
  return Response.json(
    {
      status: well ? 'ok' : 'failing',
      name,
      version,
      ...parts,
      databaseFault,
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

function faultOrNull(queue: number | null): string | null {
  try {
    const trouble = db().$file.trouble();
    if (trouble !== null) return troubleSaid(trouble);
    return queue === null ? '数据库读不出来。' : null;
  } catch {
    return '数据库打不开。';
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
