import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isInstalled, type Load, loadWithWrk, median, once, packedBytes } from './load.ts';
import { type Measured, root } from './process.ts';
import { type Line, line, printLines, promised, writeReport } from './report.ts';
import { type PlainFile, startNext, startNginx, startOurs } from './servers.ts';
import { forgetPages, randomStories, storeOf, workFolder } from './stores.ts';
import { type FirstView, firstView } from './view.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,10000,100000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const tailCount = 1000;
const coldCount = 200;

const lines: Line[] = [];
const remarks: string[] = [];
const add = (...more: Line[]) => {
  printLines(more);
  lines.push(...more);
};

const round = (value: number, digits = 0) => value.toFixed(digits);
const us = ({ cpuUs, perSecond }: Load) => `${round(cpuUs)} µs CPU, ${round(perSecond)} req/s`;

/** Each server by turns, so that a machine that slows down slows all of them; the median of each. */
async function byTurns(
  servers: Record<string, Measured>,
  paths: readonly string[],
): Promise<Map<string, Load>> {
  const folder = workFolder('load');
  const seen = new Map<string, Load[]>();
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [name, server] of Object.entries(servers)) {
      const load = await loadWithWrk(server, paths, seconds, folder);
      seen.set(name, [...(seen.get(name) ?? []), load]);
    }
  }
  return new Map(
    [...seen].map(([name, loads]) => [
      name,
      {
        perSecond: median(loads.map((one) => one.perSecond)),
        cpuUs: median(loads.map((one) => one.cpuUs)),
        failed: loads.reduce((sum, one) => sum + one.failed, 0),
      },
    ]),
  );
}

const distDir =
  execFileSync(process.execPath, ['bin/build.ts'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1) ?? '';
const hasNginx = isInstalled('nginx', '-v');
const hasWrk = isInstalled('wrk', '-v');
if (!hasWrk) throw new Error('wrk is not installed: nothing here can load a server well enough without it');
if (!hasNginx) remarks.push('nginx is not installed here: its lines are missing.');

async function cachedPage(): Promise<void> {
  const folder = await storeOf(sizes[0] ?? 100);
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder });
  const next = await startNext(folder, distDir, '/rolling');
  const path = '/article/orella-river-summit';
  const body = await packedBytes(ours.url + path);
  const nginx = hasNginx ? await startNginx(workFolder('nginx'), [{ path, body }]) : null;
  await loadWithWrk(ours, [path], 2, workFolder('load'));
  const loads = await byTurns({ ...(nginx ? { nginx } : {}), ours, next }, [path]);
  const [own, plain, bare] = ['ours', 'nginx', 'next'].map((name) => loads.get(name));
  if (own && plain) {
    add(
      line('nginx, the same bytes from a file', us(plain)),
      promised(
        'a cached page, throughput',
        `${us(own)}: ${round(own.perSecond / plain.perSecond, 2)} of nginx`,
        '≥ 0.5 of nginx',
        own.perSecond >= plain.perSecond / 2,
      ),
      promised(
        'a cached page, CPU a request',
        `${round(own.cpuUs / plain.cpuUs, 1)} × nginx`,
        '≤ 4 × nginx',
        own.cpuUs <= plain.cpuUs * 4,
      ),
    );
  } else if (own) add(line('a cached page', us(own)));
  if (bare) add(line('`next start` with the same pages', us(bare)));
  for (const server of [ours, next, nginx]) await server?.stop();
  await views(folder, path);
}

async function views(folder: string, path: string): Promise<void> {
  const ours = await startOurs({ dataDir: folder });
  await packedBytes(ours.url + path);
  const seen: FirstView[] = [];
  for (let turn = 0; turn < 3; turn += 1) seen.push(await firstView(ours.url + path));
  const kb = (type: string) => (seen[0]?.bytes[type] ?? 0) / 1024;
  const [fcp, lcp, cls, tbt] = [
    median(seen.map((one) => one.fcp)),
    median(seen.map((one) => one.lcp)),
    Math.max(...seen.map((one) => one.cls)),
    median(seen.map((one) => one.tbt)),
  ];
  const requests = seen[0]?.requests ?? 0;
  add(
    promised('first view: HTML', `${round(kb('Document'), 1)} KB`, '≤ 12 KB', kb('Document') <= 12),
    promised('first view: CSS', `${round(kb('Stylesheet'), 1)} KB`, '≤ 14 KB', kb('Stylesheet') <= 14),
    promised('first view: JavaScript', `${round(kb('Script'), 1)} KB`, '≤ 8 KB', kb('Script') <= 8),
    line('first view: pictures', `${round(kb('Image'), 1)} KB`),
    promised('first view: requests', String(requests), '≤ 8', requests <= 8),
    promised('slow 4G, CPU ÷ 4: first paint', `${round(fcp)} ms`, '≤ 1,200 ms', fcp <= 1200),
    promised('slow 4G, CPU ÷ 4: largest paint', `${round(lcp)} ms`, '≤ 1,600 ms', lcp <= 1600),
    promised('slow 4G, CPU ÷ 4: layout shift', round(cls, 3), '0', cls < 0.001),
    promised('slow 4G, CPU ÷ 4: blocking', `${round(tbt)} ms`, '0 ms', tbt < 1),
  );
  await ours.stop();
}

/** Random old stories: never rendered, rendered before, and after a restart. */
async function longTail(stories: number): Promise<number> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  let ours = await startOurs({ dataDir: folder });
  await sleep(3000);
  const rest = ours.memoryMb().now;
  const drawn = randomStories(folder, tailCount);
  // The code itself is warm: what is measured is a story, not V8's first steps.
  await once(ours, drawn.slice(0, 100));
  const cold = await once(ours, drawn.slice(100, 100 + coldCount));
  await once(ours, drawn);
  await sleep(1000);
  const bodies: PlainFile[] = [];
  for (const path of drawn) bodies.push({ path, body: await packedBytes(ours.url + path) });
  const nginx = hasNginx ? await startNginx(workFolder('nginx'), bodies) : null;
  const warm = await byTurns({ ...(nginx ? { nginx } : {}), ours }, drawn);
  const memory = ours.memoryMb();
  await ours.stop();
  ours = await startOurs({ dataDir: folder });
  const first = await once(ours, drawn.slice(0, coldCount));
  await ours.stop();
  await nginx?.stop();
  const [own, plain] = [warm.get('ours'), warm.get('nginx')];
  const name = `${stories.toLocaleString('en')} stories`;
  add(
    promised(
      `${name}: a story never rendered`,
      `${round(cold.cpuMs, 1)} ms CPU, ${round(cold.wallMs, 1)} ms`,
      '≤ 10 ms CPU',
      cold.cpuMs <= 10,
    ),
  );
  if (own && plain) {
    const ratio = own.perSecond / plain.perSecond;
    add(
      promised(
        `${name}: random ones, rendered before`,
        `${us(own)}: ${round(ratio, 2)} of nginx`,
        '≥ 0.1 of nginx',
        ratio >= 0.1,
      ),
    );
  } else if (own) add(line(`${name}: random ones, rendered before`, us(own)));
  add(
    promised(
      `${name}: the same right after a restart`,
      `${round(first.cpuMs, 1)} ms CPU, ${round(first.wallMs, 1)} ms`,
      'no render',
      first.cpuMs < 5,
    ),
    promised(`${name}: memory at rest`, `${round(rest)} MB`, '≤ 250 MB', rest <= 250),
    promised(
      `${name}: memory at its most under load`,
      `${round(memory.peak)} MB`,
      '≤ 400 MB',
      memory.peak <= 400,
    ),
  );
  return cold.cpuMs;
}

console.log(
  `by turns: ${rounds} rounds of ${seconds} s, 32 connections, ${readFileSync('/proc/loadavg', 'utf8').trim()} load before`,
);
remarks.push(
  `Command: \`npm run bench -- --sizes ${values.sizes} --seconds ${seconds} --rounds ${rounds}\`; wrk with one thread and 32 connections; load average before: ${readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ')}.`,
  'CPU a request is the figure to trust: user and system time of the process and its children from /proc, by the requests that were answered.',
  'nginx has one worker, `sendfile`, and the page as brotli in a file; both answer the same bytes.',
  '`next start` renders each time: the edge keeps finished pages, Next none.',
  'A cold story is asked for one after another with warming off; what it costs includes brotli and the shelf on disk.',
);
await cachedPage();
const colds: number[] = [];
for (const size of sizes) colds.push(await longTail(size));
const [smallest = 1, largest = 1] = [colds[0], colds.at(-1)];
if (sizes.length > 1) {
  add(
    promised(
      `a cold page at ${sizes.at(-1)?.toLocaleString('en')} stories`,
      `${round(largest / smallest, 2)} × its cost at ${sizes[0]}`,
      '≤ 1.2 ×',
      largest <= smallest * 1.2,
    ),
  );
}
writeReport(lines, remarks);
console.log(`written: ${join('docs', 'benchmark.md')}`);
