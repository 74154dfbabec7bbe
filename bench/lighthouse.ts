import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { demoStory } from './cached-page.ts';
import { chromiumArgs, chromiumPath } from './chromium.ts';
import { median } from './load.ts';
import { root, withEnv } from './process.ts';
import { type Line, line, promised } from './report.ts';
import { startOurs } from './servers.ts';
import { storeOf, workFolder } from './stores.ts';

const run = promisify(execFile);

/** npm gets it when it is needed: 185 MB that nothing else here uses. */
const command = 'lighthouse@13.5.0';
const pages = { 'a story': demoStory, 'the front': '/', 'a channel': '/news/world' };
const turns = 3;

const kinds = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const mark = z.object({ score: z.number() });
const report = z.object({
  categories: z.object({ performance: mark, accessibility: mark, 'best-practices': mark, seo: mark }),
});

/** Lighthouse's four marks for a phone, as it comes; each the median of three runs. */
export async function lighthouse(stories: number): Promise<Line[]> {
  const ours = await startOurs({ dataDir: await storeOf(stories) });
  const lines: Line[] = [];
  try {
    for (const [name, path] of Object.entries(pages)) {
      const what = `Lighthouse mobile, ${name}`;
      lines.push(told(what, await marksOf(ours.url + path)));
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    lines.push(line('Lighthouse mobile', `not measured: ${why.replaceAll(/\s+/g, ' ').slice(0, 200)}`));
  } finally {
    await ours.stop();
  }
  return lines;
}

/** By kind, in the order of `kinds`. */
async function marksOf(url: string): Promise<number[]> {
  const seen: number[][] = [];
  for (let turn = 0; turn < turns; turn += 1) seen.push(await once(url));
  return kinds.map((_, kind) => median(seen.map((marks) => marks[kind] ?? 0)));
}

async function once(url: string): Promise<number[]> {
  const file = join(workFolder('lighthouse'), 'report.json');
  const flags = ['--headless=new', ...chromiumArgs()].join(' ');
  const asked = [url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`];
  const npm = ['exec', '--yes', `--package=${command}`, '--', 'lighthouse', ...asked];
  await run(...withEnv({ CHROME_PATH: chromiumPath() }, 'npm', npm), { cwd: root });
  const { categories } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  return kinds.map((kind) => Math.round(categories[kind].score * 100));
}

const told = (what: string, marks: readonly number[]): Line =>
  promised(
    what,
    kinds.map((kind, at) => `${kind} ${marks[at]}`).join(', '),
    '100 in all four',
    marks.every((one) => one === 100),
  );
