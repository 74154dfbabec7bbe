import { performance } from 'node:perf_hooks';
import { env } from '#lib/env.ts';
import { type PageWarmer, pageWarmer } from '#lib/reader/page-warmth.ts';
import { readers } from '#lib/reader/readers.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import { publishedPathsBefore, type StoryPlace } from '#newsroom/publication/published-paths.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';

/** One round's share: queued work is looked at between the rounds. */
const shareMs = 250;
/** Busier than this, readers come first. */
const mostBusy = 0.5;
const batch = 100;

type Progress = { epoch: number; before: StoryPlace | null; done: boolean };

let progress: Progress | null = null;
let lastLoad = performance.eventLoopUtilization();

/**
 * Renders in idle time what readers will ask for: pages that an expiry took, then, after a start and after a change of
 * all pages, the front, the channels and every story from the newest on, until all are held or the room is used.
 */
export async function warmPages(): Promise<void> {
  const warmer = env().WARM_PAGES ? pageWarmer() : null;
  const load = performance.eventLoopUtilization(lastLoad).utilization;
  lastLoad = performance.eventLoopUtilization();
  if (!warmer || load > mostBusy) return;
  const until = performance.now() + shareMs;
  const enough = () => readers().waiting > 0 || performance.now() > until;
  for (let [path] = warmer.takeExpired(1); path !== undefined; [path] = warmer.takeExpired(1)) {
    await warmer.warm(path);
    if (enough()) return;
  }
  await sweep(warmer, enough);
  // What this round cost is no sign of readers.
  lastLoad = performance.eventLoopUtilization();
}

async function sweep(warmer: PageWarmer, enough: () => boolean): Promise<void> {
  if (progress?.epoch !== warmer.epoch()) {
    progress = { epoch: warmer.epoch(), before: null, done: false };
    for (const path of ['/', '/rolling', ...allChannels().map(({ path }) => channelPath(path))])
      await warmer.warm(path);
  }
  while (!progress.done && warmer.hasRoom() && !enough()) {
    const places = publishedPathsBefore(progress.before, batch);
    progress.done = places.length < batch;
    for (const place of places) {
      progress.before = place;
      await warmer.warm(place.path);
      if (enough()) {
        progress.done = false;
        return;
      }
    }
  }
}
