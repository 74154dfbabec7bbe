import { execFileSync } from 'node:child_process';
import { byTurns, told, type Turns } from './by-turns.ts';
import { loadWithWrk, packedAnswer } from './load.ts';
import { root } from './process.ts';
import { type Line, line, promised } from './report.ts';
import { startNext, startNginx, startOurs } from './servers.ts';
import { forgetPages, storeOf, workFolder } from './stores.ts';

/** A story of the demo, of the length that news has. */
export const demoStory = '/article/orella-river-summit';

/** One page that everybody reads: ours from memory, nginx from a file, Next rendering it. */
export async function cachedPage(stories: number, turns: Turns & { hasNginx: boolean }): Promise<Line[]> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder });
  const next = await startNext(folder, buildFolder(), '/rolling');
  // Read so often that it is packed as small as it goes before nginx gets its bytes.
  await loadWithWrk(ours, [demoStory], 2, workFolder('load'));
  const { body, headers } = await packedAnswer(ours.url + demoStory);
  const files = [{ path: demoStory, body }];
  const nginx = turns.hasNginx ? await startNginx(workFolder('nginx'), files, headers) : null;
  const tag = headers.find(([name]) => name === 'etag')?.[1];
  const again = await packedAnswer(ours.url + demoStory, tag);
  const asGzip = await loadWithWrk(ours, [demoStory], turns.seconds, workFolder('load'), 'gzip');
  const loads = await byTurns({ ...(nginx ? { nginx } : {}), ours, next }, [demoStory], turns);
  for (const server of [ours, next, nginx]) await server?.stop();
  const [own, plain, bare] = [loads.get('ours'), loads.get('nginx'), loads.get('next')];
  const lines: Line[] = [];
  if (own && plain) {
    const ratio = own.perSecond / plain.perSecond;
    const cpu = own.cpuUs / plain.cpuUs;
    lines.push(
      line('nginx, the same bytes from a file', told(plain)),
      promised(
        'a cached page, throughput',
        `${told(own)}: ${ratio.toFixed(2)} of nginx`,
        '≥ 0.5 of nginx',
        ratio >= 0.5,
      ),
      promised('a cached page, CPU a request', `${cpu.toFixed(1)} × nginx`, '≤ 4 × nginx', cpu <= 4),
    );
  } else if (own) lines.push(line('a cached page', told(own)));
  lines.push(
    promised('a cached page as gzip', told(asGzip), 'packed once', asGzip.cpuUs < 2 * (own?.cpuUs ?? 0)),
    promised(
      'a cached page for who has it',
      `${again.status}, ${again.body.length} bytes`,
      '304',
      again.status === 304 && again.body.length === 0,
    ),
  );
  if (bare) lines.push(line('`next start` with the same pages', told(bare)));
  return lines;
}

const buildFolder = (): string =>
  execFileSync(process.execPath, ['bin/build.ts'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1) ?? '';
