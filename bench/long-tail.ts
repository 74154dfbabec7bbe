import { setTimeout as sleep } from 'node:timers/promises';
import { byTurns, told, type Turns } from './by-turns.ts';
import { once, packedAnswer } from './load.ts';
import { type Line, line, promised } from './report.ts';
import { type HeaderLines, type PlainFile, startNginx, startOurs } from './servers.ts';
import { forgetPages, randomStories, storeOf, workFolder } from './stores.ts';

const tailCount = 1000;
const coldCount = 200;
const warmingMs = 30_000;

type Tail = { coldMs: number; told: Line[] };

/** Random old stories: never rendered, rendered before, and after a restart; and the memory that all this takes. */
export async function longTail(stories: number, turns: Turns & { hasNginx: boolean }): Promise<Tail> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  let ours = await startOurs({ dataDir: folder });
  await sleep(3000);
  const rest = ours.memoryMb().now;
  const drawn = await randomStories(folder, Math.min(tailCount, stories));
  // The code itself is warm: what is measured is a story, not V8's first steps.
  await once(ours, drawn.slice(0, drawn.length / 2));
  const cold = await once(ours, drawn.slice(drawn.length / 2, drawn.length / 2 + coldCount));
  await once(ours, drawn);
  await sleep(1000);
  const bodies: PlainFile[] = [];
  let headers: HeaderLines = [];
  for (const path of drawn) {
    const answer = await packedAnswer(ours.url + path);
    bodies.push({ path, body: answer.body });
    ({ headers } = answer);
  }
  const nginx = turns.hasNginx ? await startNginx(workFolder('nginx'), bodies, headers) : null;
  const warm = await byTurns({ ...(nginx ? { nginx } : {}), ours }, drawn, turns);
  const { peak } = ours.memoryMb();
  await ours.stop();
  await nginx?.stop();
  const first = await afterRestart(folder, drawn.slice(0, coldCount));
  const warming = await whileWarming(folder);

  const name = `${stories.toLocaleString('en')} stories`;
  const [own, plain] = [warm.get('ours'), warm.get('nginx')];
  const ratio = own && plain ? own.perSecond / plain.perSecond : null;
  const mb = (what: string, value: number, most: number) =>
    promised(`${name}: ${what}`, `${value.toFixed(0)} MB`, `≤ ${most} MB`, value <= most);
  const before = `${name}: random ones, rendered before`;
  const lines = [
    promised(`${name}: a story never rendered`, cost(cold), '≤ 10 ms CPU', cold.cpuMs <= 10),
    ...(own && ratio !== null
      ? [promised(before, `${told(own)}: ${ratio.toFixed(2)} of nginx`, '≥ 0.1 of nginx', ratio >= 0.1)]
      : own
        ? [line(before, told(own))]
        : []),
    promised(`${name}: the same right after a restart`, cost(first), 'no render', first.cpuMs < 5),
    mb('memory at rest', rest, 250),
    mb('memory at its most under load', peak, 400),
    mb('memory at its most in half a minute of warming', warming, 400),
  ];
  return { coldMs: cold.cpuMs, told: lines };
}

const cost = ({ cpuMs, wallMs }: { cpuMs: number; wallMs: number }) =>
  `${cpuMs.toFixed(1)} ms CPU, ${wallMs.toFixed(1)} ms`;

async function afterRestart(folder: string, paths: readonly string[]) {
  const ours = await startOurs({ dataDir: folder });
  const first = await once(ours, paths);
  await ours.stop();
  return first;
}

async function whileWarming(folder: string): Promise<number> {
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder, warm: true });
  await sleep(warmingMs);
  const { peak } = ours.memoryMb();
  await ours.stop();
  return peak;
}
