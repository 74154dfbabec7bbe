import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { now } from '#lib/clock.ts';
import { setShared } from '#lib/shared.ts';
import { searchPath } from '#newsroom/site/search-paths.rule.ts';
import {
  type PassTime,
  type StoryModel,
  doStep,
  sequenceStories,
  sequences,
} from '#newsroom/workflow/testing-sequences.ts';
import { OwnServer } from '../ground/own-server.ts';
import { thorough } from '../ground/thorough.ts';

/**
 * P16, over HTTP on a production build: random sequences of verbs, and after each the whole of what readers and crawlers get
 * beside a model of what they may.
 */
const folder = mkdtempSync(join(tmpdir(), 'jinwen-sequences-'));
const clockFile = join(folder, 'shift');
let shift = 0;
let server: OwnServer;

function setShift(ms: number): void {
  shift = ms;
  writeFileSync(clockFile, String(ms));
}

test.beforeAll(async () => {
  setShift(0);
  const preload = pathToFileURL(join(import.meta.dirname, '../../bench/timetable/shift-clock.ts'));
  preload.searchParams.set('file', clockFile);
  server = await OwnServer.make({ NODE_OPTIONS: `--import ${preload.href}` });
});
test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The first column of what a statement answers. */
const column = (statement: string): unknown[] =>
  server
    .store(statement)
    .map((row) => (typeof row === 'object' && row !== null ? Object.values(row)[0] : row));

/** The server does what is timed; here it is only waited for. */
const pass: PassTime = async (hours) => {
  setShift(shift + hours * 60 * 60_000);
  const due = `SELECT id FROM timetable WHERE state = 'waiting' AND at <= ${now()}`;
  const wanted = column(due);
  await expect.poll(() => column(due).length).toBe(0);
  if (wanted.length === 0) return [];
  const done = `SELECT articleId FROM timetable WHERE state = 'done' AND id IN (${wanted.join()})`;
  return column(done).map(Number);
};

const textOf = async (path: string): Promise<string> => {
  const answer = await fetch(`${server.url}${path}`);
  // Titles are broken by <wbr> and spans; what stands between them are readers' words.
  return (await answer.text()).replaceAll(/<\/?(?:wbr|span)[^>]*>/g, '');
};

/** Everything that lists stories or says what they say. */
async function surfaces(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const index = await textOf('/sitemap.xml');
  const maps = [...index.matchAll(/<loc>[^<]*?(\/sitemaps\/[^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const channel = String(column('SELECT path FROM channel ORDER BY id DESC LIMIT 1')[0]);
  const paths = [
    '/',
    '/rolling',
    `/${channel}`,
    '/feeds/rss.xml',
    `/feeds/${channel}/rss.xml`,
    '/news-sitemap.xml',
    ...maps,
  ];
  for (const path of paths) found.set(path, await textOf(path));
  return found;
}

async function demandAsModel(models: readonly StoryModel[]): Promise<void> {
  await expect
    .poll(() => column(`SELECT id FROM queue WHERE job IN ('expire', 'index-story') AND attempts = 0`).length)
    .toBe(0);
  const pages = await surfaces();
  for (const { publicId, shown, embargo, link, texts } of models) {
    const hidden = texts.filter((one) => one !== shown);
    for (const [path, text] of pages) {
      for (const one of hidden) expect(text.includes(one), `${path} says ${one}`).toBe(false);
    }
    for (const path of ['/rolling', '/feeds/rss.xml']) {
      expect(pages.get(path)?.includes(shown ?? '稿'), `${path} says ${shown}`).toBe(shown !== null);
    }
    const page = await fetch(`${server.url}/article/${publicId}`);
    if (shown === null) expect([404, 410]).toContain(page.status);
    else expect(page.status).toBe(200);
    const said = await textOf(`/article/${publicId}`);
    for (const one of hidden) expect(said.includes(one), `the page says ${one}`).toBe(false);
    // What is shown may be like what is hidden, and be found by its words.
    for (const one of shown === null ? hidden.slice(-2) : []) {
      const hits = await textOf(searchPath({ typed: one }));
      expect(hits.includes(`/article/${publicId}`), `search finds ${one}`).toBe(false);
    }
    if (now() < embargo) expect((await fetch(server.url + link)).status).not.toBe(200);
  }
}

for (const [at, seed] of [11, 23, 37, 53].entries()) {
  test(
    `readers and crawlers get what was signed or let out by name, in random sequence ${at + 1}`,
    thorough,
    async () => {
      const [steps = []] = fc.sample(sequences, { seed, numRuns: 1 });
      await server.within(async () => {
        setShared('clock', { now: () => Date.now() + shift });
        const models = await sequenceStories(seed);
        for (const one of steps.slice(0, 40)) {
          await doStep(models, one, pass);
          await demandAsModel(models);
        }
        setShared('clock', undefined);
      });
    },
  );
}
