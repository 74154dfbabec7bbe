import { dropStaleErrands } from '#db/queue.ts';
import { log } from '#lib/log.ts';
import { dropEndedLinks } from '#newsroom/article/preview-link.ts';
import { dropEndedSessions } from '#newsroom/staff/drop-ended-sessions.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Throws away what nobody will ask for again. */
export async function keepTidy(): Promise<void> {
  await dropEndedSessions();
  await dropEndedLinks();
  const errands = await dropStaleErrands(week);
  if (errands > 0) log().warn({ errands }, 'gave up errands that failed for a week');
}
