import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { burst } from './burst.ts';
import { cachedPage } from './cached-page.ts';
import { freshness } from './freshness.ts';
import { isInstalled } from './load.ts';
import { lighthouse } from './lighthouse.ts';
import { longTail } from './long-tail.ts';
import { queries } from './queries.ts';
import { type Line, printLines, promised, writeReport } from './report.ts';
import { views } from './views.ts';

const parts = 'cached,burst,views,lighthouse,cold,queries,fresh';
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,10000,100000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    tries: { type: 'string', default: '100' },
    only: { type: 'string', default: parts },
  },
});
const sizes = values.sizes.split(',').map(Number);
const [smallest = 100, largest = smallest] = [sizes[0], sizes.at(-1)];
const turns = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
const wanted = new Set(values.only.split(','));
const strange = [...wanted].filter((part) => !parts.split(',').includes(part));
if (strange.length > 0) throw new Error(`unknown: ${strange.join(', ')}; the parts are ${parts}`);
const loadAverage = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');

const lines: Line[] = [];
const add = (more: readonly Line[]) => {
  printLines(more);
  lines.push(...more);
};

if (!isInstalled('wrk', '-v'))
  throw new Error('wrk is not installed, and nothing else here loads a server enough');
const hasNginx = isInstalled('nginx', '-v');
const before = loadAverage();

if (wanted.has('cached')) add(await cachedPage(smallest, { ...turns, hasNginx }));
if (wanted.has('burst')) add(await burst(smallest));
if (wanted.has('views')) add(await views(smallest));
if (wanted.has('lighthouse')) add(await lighthouse(smallest));
const colds: number[] = [];
if (wanted.has('cold')) {
  for (const size of sizes) {
    const { coldMs, told } = await longTail(size, { ...turns, hasNginx });
    colds.push(coldMs);
    add(told);
  }
}
const [first, last] = [colds[0], colds.at(-1)];
if (first !== undefined && last !== undefined && colds.length > 1) {
  const times = last / first;
  const what = `a cold page at ${largest.toLocaleString('en')} stories`;
  add([promised(what, `${times.toFixed(2)} × its cost at ${smallest}`, '≤ 1.2 ×', times <= 1.2)]);
}
if (wanted.has('queries')) add(await queries(largest));
if (wanted.has('fresh')) add(await freshness(Math.min(10_000, largest), Number(values.tries)));

const remarks = [
  `Command: \`npm run bench -- --sizes ${values.sizes} --seconds ${values.seconds} --rounds ${values.rounds} --tries ${values.tries}\`; wrk with one thread and 32 connections; load average before ${before}, after ${loadAverage()}.`,
  'CPU a request is the figure to trust: user and system time of the process and its children from /proc, by the requests that were answered.',
  hasNginx
    ? 'nginx has one worker, `sendfile`, and the page as brotli in a file; it answers the same bytes under the same headers.'
    : 'nginx is not installed here: its lines are missing.',
  '`next start` keeps finished pages too: its cache stands on the shelf of the edge (next-cache.ts).',
  'Stories never rendered are asked for one after another, with warming off, after a thousand renders that V8 needs to know the code; what one costs includes brotli and the shelf on disk. Of the smallest store all pages are forgotten before each pass.',
  'Lighthouse is fetched by npm for this run alone; each mark is the median of three.',
];
// A part of a run says too little for the whole report.
if (values.only === parts) {
  writeReport(lines, remarks);
  console.log(`written: ${join('docs', 'benchmark.md')}`);
}
