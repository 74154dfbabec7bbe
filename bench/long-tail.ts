import { setTimeout as sleep } from 'node:timers/promises';
import { everything } from '#lib/expiry.ts';
import { tellServer } from '#lib/server/tell-server.ts';
import { byTurns, told, type Turns } from './by-turns.ts';
import { type Load, once, packedAnswer } from './load.ts';
import type { Measured } from './process.ts';
import { type Line, line, promised } from './report.ts';
import { startNginx, startOurs } from './servers.ts';
import { forgetPages, randomStories, storeOf, withStore, workFolder } from './stores.ts';

const drawnCount = 1000;
/** Renders after which V8 has seen the code: what is measured is a story, not the first steps of a process. */
const warmCount = 1000;
const coldCount = 200;
const warmingMs = 60_000;

type Options = Turns & { hasNginx: boolean };
type Tail = { coldMs: number; told: Line[] };

/** Random old stories: never rendered, rendered before, and after a restart; and the memory that all this takes. */
export async function longTail(stories: number, options: Options): Promise<Tail> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder });
  await sleep(3000);
  const rest = ours.memoryMb().now;
  const cold = await neverRendered(ours, folder, stories);
  const drawn = await randomStories(folder, Math.min(drawnCount, stories));
  await once(ours, drawn);
  await sleep(1000);
  const before = await besideNginx(ours, drawn, options);
  const { peak } = ours.memoryMb();
  await ours.stop();
  const again = await startOurs({ dataDir: folder });
  const first = await once(again, drawn.slice(0, coldCount));
  const after = await besideNginx(again, drawn, options);
  await again.stop();
  const warming = await whileWarming(folder);

  const name = `${stories.toLocaleString('en')} stories`;
  const mb = (what: string, value: number, most: number) =>
    promised(`${name}: ${what}`, `${value.toFixed(0)} MB`, `≤ ${most} MB`, value <= most);
  const lines = [
    promised(`${name}: a story never rendered`, cost(cold), '≤ 10 ms CPU', cold.cpuMs <= 10),
    compared(`${name}: random ones, rendered before`, before),
    promised(`${name}: the first after a restart`, cost(first), 'no render', first.cpuMs < 5),
    compared(`${name}: random ones after the restart`, after),
    mb('memory at rest', rest, 250),
    mb('memory at its most under load', peak, 400),
    mb(`memory at its most in ${warmingMs / 1000} seconds of warming`, warming, 400),
  ];
  return { coldMs: cold.cpuMs, told: lines };
}

type Cost = { cpuMs: number; wallMs: number };
const cost = ({ cpuMs, wallMs }: Cost) => `${cpuMs.toFixed(1)} ms CPU, ${wallMs.toFixed(1)} ms`;

/** Of stories that nobody asked for yet; a store too small for that is made to forget all of them before each pass. */
async function neverRendered(ours: Measured, folder: string, stories: number): Promise<Cost> {
  if (stories >= warmCount + coldCount) {
    const drawn = await randomStories(folder, warmCount + coldCount);
    await once(ours, drawn.slice(0, warmCount));
    return once(ours, drawn.slice(warmCount));
  }
  const all = await randomStories(folder, stories);
  for (let made = 0; made < warmCount; made += all.length) {
    await forgetAll(folder);
    await once(ours, all);
  }
  await forgetAll(folder);
  return once(ours, all);
}

const forgetAll = (folder: string) =>
  withStore(folder, async () => {
    if ((await tellServer([everything])) !== null) throw new Error('the server did not take the expiry');
  });

type Beside = { own: Load | undefined; plain: Load | undefined };

/** By turns with nginx, which gets the very bytes of all these pages as files. */
async function besideNginx(
  ours: Measured,
  paths: readonly string[],
  { hasNginx, ...turns }: Options,
): Promise<Beside> {
  const answers = [];
  for (const path of paths) answers.push({ path, ...(await packedAnswer(ours.url + path)) });
  const headers = answers.at(-1)?.headers ?? [];
  const nginx = hasNginx ? await startNginx(workFolder('nginx'), answers, headers) : null;
  const loads = await byTurns({ ...(nginx ? { nginx } : {}), ours }, paths, turns);
  await nginx?.stop();
  return { own: loads.get('ours'), plain: loads.get('nginx') };
}

function compared(what: string, { own, plain }: Beside): Line {
  if (!own || !plain) return line(what, own ? told(own) : '');
  const ratio = own.perSecond / plain.perSecond;
  return promised(what, `${told(own)}: ${ratio.toFixed(2)} of nginx`, '≥ 0.1 of nginx', ratio >= 0.1);
}

async function whileWarming(folder: string): Promise<number> {
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder, warm: true });
  await sleep(warmingMs);
  const { peak } = ours.memoryMb();
  await ours.stop();
  return peak;
}
