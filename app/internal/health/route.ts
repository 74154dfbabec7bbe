import { queueDepth } from '#db/queue.ts';
import { log } from '#lib/log.ts';
import { msSinceBeat } from '#lib/pulse.ts';
import { name, version } from '#package.json';

export const dynamic = 'force-dynamic';

/** A long rendition may hold the jobs up; beyond this they hang. */
const longestSilenceMs = 5 * 60_000;

/** 200 while everything works, else 503, and in either case what works. */
export function GET(): Response {
  const queue = depthOrNull();
  const parts = { database: queue !== null, jobs: msSinceBeat() < longestSilenceMs };
  const well = parts.database && parts.jobs;
  return Response.json(
    {
      status: well ? 'ok' : 'failing',
      name,
      version,
      ...parts,
      queue,
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
