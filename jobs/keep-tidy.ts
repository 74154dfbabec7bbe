import { dropStaleErrands } from '#db/queue.ts';
import { log } from '#lib/server/log.ts';
import { queueMendingAddresses } from '#newsroom/list/mend-addresses.ts';
import { cleanOlderFilms } from '#newsroom/media/clean-older-films.ts';
import { sweepIncoming } from '#newsroom/media/sweep-incoming.ts';
import { queueGatheringWords } from '#newsroom/revision/gather-words.ts';
import { dropEndedSessions } from '#newsroom/staff/drop-ended-sessions.ts';
import { dropEndedLinks } from '#newsroom/story/preview-link.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Throws away what nobody will ask for again, and has what an older build left put right. */
export async function keepTidy(): Promise<void> {
  await dropEndedSessions();
  await dropEndedLinks();
  const halves = await sweepIncoming();
  if (halves > 0) log().warn({ halves }, 'swept what uploads left that were cut off');
  const films = await cleanOlderFilms();
  if (films > 0) log().info({ films }, 'films of an older build are cleaned of what they tell of sources');
  if (await queueMendingAddresses()) log().info('addresses of names that an older build misread are mended');
  if (await queueGatheringWords()) log().info('pictures get the words that stories wrote with them');
  const errands = await dropStaleErrands(week);
  if (errands > 0) log().warn({ errands }, 'gave up errands that failed for a week');
}
