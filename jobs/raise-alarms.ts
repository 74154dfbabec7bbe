import { log } from '#lib/server/log.ts';
import { alarmOverdue } from '#newsroom/workflow/alarm-overdue.ts';

/** 先发后审: whoever can review is told that the time for it is over. */
export async function raiseAlarms(): Promise<void> {
  const stories = await alarmOverdue();
  if (stories > 0) log().warn({ stories }, 'public stories were not reviewed in time');
}
