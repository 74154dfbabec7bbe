import { Agent, get } from 'node:http';
import { tellServer } from '#lib/server/tell-server.ts';
import { demoStory } from './cached-page.ts';
import { once } from './load.ts';
import type { Measured } from './process.ts';
import { type Line, promised } from './report.ts';
import { startOurs } from './servers.ts';
import { forgetPages, storeOf, withStore } from './stores.ts';

const readers = 200;
const bursts = 20;

/** Many readers at once on a page that just expired: what all of them cost together, beside one render for one reader. */
export async function burst(stories: number): Promise<Line[]> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder });
  try {
    return await withStore(folder, () => measure(ours));
  } finally {
    await ours.stop();
  }
}

async function measure(ours: Measured): Promise<Line[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const crowd = () => Promise.all(Array.from({ length: readers }, () => ask(ours.url + demoStory, agent)));
  const expire = async () => {
    if ((await tellServer([demoStory])) !== null) throw new Error('the server did not take the expiry');
  };
  for (let turn = 0; turn < 300; turn += 1) {
    await expire();
    await once(ours, [demoStory]);
  }
  // An expiry costs something too, and ticks of CPU time are 10 ms: both vanish in the difference of many.
  const costOf = async (readThem: () => Promise<unknown>) => {
    const before = ours.cpuMs();
    for (let turn = 0; turn < bursts; turn += 1) {
      await expire();
      await readThem();
    }
    return (ours.cpuMs() - before) / bursts;
  };
  await crowd();
  const alone = await costOf(() => once(ours, [demoStory]));
  const waits: number[] = [];
  const together = await costOf(async () => waits.push(...(await crowd())));
  agent.destroy();
  // Had each its render, they would cost 200 times as much; an answer from memory is a hundredth of one.
  const times = together / alone;
  return [
    promised(
      `${readers} readers at once on a page just expired`,
      `${together.toFixed(1)} ms CPU in all, ${alone.toFixed(1)} for one reader; the slowest waited ${Math.max(...waits).toFixed(0)} ms`,
      'one render',
      times < 5,
    ),
  ];
}

/** How long it took, in ms. */
const ask = (url: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`));
      answer.resume().once('end', () => resolve(performance.now() - began));
    }).once('error', reject);
  });
