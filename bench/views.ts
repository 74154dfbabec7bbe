import { demoStory } from './cached-page.ts';
import { median, packedAnswer } from './load.ts';
import { type Line, line, promised } from './report.ts';
import { startOurs } from './servers.ts';
import { storeOf } from './stores.ts';
import { type FirstView, firstView } from './view.ts';

/** What a phone gets at its first view of a story, and when. */
export async function views(stories: number): Promise<Line[]> {
  const ours = await startOurs({ dataDir: await storeOf(stories) });
  await packedAnswer(ours.url + demoStory);
  // Files are packed as small as they go once somebody had them.
  await firstView(ours.url + demoStory);
  const seen: FirstView[] = [];
  for (let turn = 0; turn < 3; turn += 1) seen.push(await firstView(ours.url + demoStory));
  await ours.stop();
  const kb = (type: string) => (seen[0]?.bytes[type] ?? 0) / 1024;
  const within = (what: string, type: string, most: number) =>
    promised(`first view: ${what}`, `${kb(type).toFixed(1)} KB`, `≤ ${most} KB`, kb(type) <= most);
  const slow = (what: string, pick: (view: FirstView) => number, most: number) => {
    const ms = Math.round(median(seen.map(pick)));
    return promised(`slow 4G, CPU ÷ 4: ${what}`, `${ms} ms`, `≤ ${most} ms`, ms <= most);
  };
  const shift = Math.max(...seen.map((one) => one.cls));
  const requests = seen[0]?.requests ?? 0;
  return [
    within('HTML', 'Document', 12),
    within('CSS', 'Stylesheet', 14),
    within('JavaScript', 'Script', 8),
    line('first view: pictures', `${kb('Image').toFixed(1)} KB`),
    promised('first view: requests', String(requests), '≤ 8', requests <= 8),
    slow('first paint', (one) => one.fcp, 1200),
    slow('largest paint', (one) => one.lcp, 1600),
    promised('slow 4G, CPU ÷ 4: layout shift', shift.toFixed(3), '0', shift < 0.001),
    slow('blocking', (one) => one.tbt, 0),
  ];
}
