import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { openDatabase, useDatabase } from '#db/client.ts';
import { queueDepth } from '#db/queue.ts';
import { overrideEnv } from '#lib/env.ts';
import { tellServer } from '#lib/server/tell-server.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { publishedPathsBefore } from '#newsroom/publication/published-paths.ts';
import { type FilledServer, filledServer } from './ground/filled-server.ts';
import { thorough } from './ground/thorough.ts';
import { look, watchPage } from './ground/watch-page.ts';

/** This process changes the store beside the server, as the command line does. */
const by = { id: null, name: '测试', role: 'admin' } as const;
const override = '测试';
/** `npm run bench` tries each way a hundred times, and holds them to 300 ms on a machine that has nothing else to do. */
const tries = 6;
const mark = /第\d+次改动/;

let server: FilledServer;
let story: { id: number; path: string };

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await filledServer(60);
  overrideEnv({ DATA_DIR: server.dataDir, LOG_LEVEL: 'silent' });
  useDatabase(openDatabase(join(server.dataDir, 'jinwen.db'), 5000));
  const [first] = publishedPathsBefore(null, 1);
  if (!first) throw new Error('the store is empty');
  story = { id: first.articleId, path: first.path };
});
test.afterAll(async () => {
  useDatabase(undefined);
  await server.stop();
});

const draft = () => {
  const found = readDraft(story.id);
  if (!found) throw new Error('no draft');
  return found;
};

/** Saves and publishes with this headline, without telling the server. */
async function change(headline: string, more: { channelId?: number } = {}): Promise<string[]> {
  const { revisionId, input } = draft();
  await saveDraft({ by, id: story.id, basedOn: revisionId, input: { ...input, headline, ...more } });
  return (await publish({ by, id: story.id, override })).stale;
}

const told = async (stale: string[], withdrawn = false) => {
  expect(await tellServer(stale, { withdrawn, patienceMs: 60_000 })).toBeNull();
  return performance.now();
};

test('by the way of the command line: new with its answer, and no old copy after it', async () => {
  const url = server.url + story.path;
  const watch = watchPage(url, mark);
  const front = watchPage(`${server.url}/`, mark);
  const answers: { at: number; headline: string }[] = [];
  for (let n = 1; n <= tries; n += 1) {
    const headline = `第${n}次改动`;
    const at = await told(await change(headline));
    answers.push({ at, headline });
    for (const path of [story.path, '/', '/rolling']) {
      const sight = await look(server.url + path, mark);
      expect(sight.seen, `${path} after try ${n}`).toBe(headline);
    }
  }
  await watch.stop();
  await front.stop();
  for (const sight of [...watch.sights, ...front.sights]) {
    const due = answers.findLastIndex(({ at }) => at <= sight.askedAt);
    if (due < 0) continue;
    // What he saw is what was last answered before he asked, or a later one.
    const seen = Number(/\d+/.exec(sight.seen)?.[0] ?? 0);
    expect(sight.status).toBe(200);
    expect(seen).toBeGreaterThanOrEqual(due + 1);
  }
  expect(watch.sights.length).toBeGreaterThan(tries);
});

test('the real command in its own process', async () => {
  const { revisionId, input } = draft();
  await saveDraft({ by, id: story.id, basedOn: revisionId, input: { ...input, headline: '第900次改动' } });
  await server.news('publish', String(story.id), '--reason', override);
  expect((await look(server.url + story.path, mark)).seen).toBe('第900次改动');
});

// `npm run figures` asks for a second from the change on.
test('by a job: new when its errand is done, and no old copy then', async () => {
  for (let n = 1; n <= tries; n += 1) {
    const headline = `第${1000 + n}次改动`;
    await look(server.url + story.path, mark);
    await change(headline);
    while (queueDepth() > 0) await sleep(5);
    expect((await look(server.url + story.path, mark)).seen).toBe(headline);
  }
});

test('a story that moves leaves one channel for the other at once', async () => {
  const channels = ['news/world', 'news/china'].map((path) => ({ path, id: channelByPath(path)?.id ?? 0 }));
  for (let n = 1; n <= tries; n += 1) {
    const [to, from] = n % 2 === 0 ? channels : channels.toReversed();
    const headline = `第${2000 + n}次改动`;
    await told(await change(headline, { channelId: to?.id ?? 0 }));
    expect((await look(`${server.url}/${to?.path}`, mark)).seen).toBe(headline);
    expect((await look(`${server.url}/${from?.path}`, mark)).seen).toBe('');
  }
});

test('a changed address answers, and the old one leads to it, at once', async () => {
  for (let n = 1; n <= tries; n += 1) {
    const before = draft().path ?? story.path;
    const { path, stale } = await changeAddress({ by, id: story.id, slug: `moved-${n}` });
    await told(stale);
    expect((await look(server.url + path, mark)).status, path).toBe(200);
    const old = await fetch(server.url + before, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([308, path]);
    story.path = path;
  }
});

test('a killed story is gone from its address and from the front at once', async () => {
  const watch = watchPage(`${server.url}/`, mark);
  const killed: { at: number; number: number }[] = [];
  for (let n = 1; n <= tries; n += 1) {
    const headline = `第${3000 + n}次改动`;
    await told(await change(headline));
    expect((await look(server.url + story.path, mark)).seen).toBe(headline);
    const at = await told((await kill({ by, id: story.id, reason: '测试' })).stale, true);
    killed.push({ at, number: 3000 + n });
    const sight = await look(server.url + story.path, mark);
    expect([sight.status, sight.seen]).toEqual([410, '']);
    expect((await look(`${server.url}/`, mark)).seen).toBe('');
  }
  await watch.stop();
  for (const sight of watch.sights) {
    const gone = killed.findLast(({ at }) => at <= sight.askedAt)?.number ?? 0;
    // Nothing, or one that was published after it.
    if (sight.seen !== '') expect(Number(/\d+/.exec(sight.seen)?.[0])).toBeGreaterThan(gone);
  }
  expect(watch.sights.length).toBeGreaterThan(tries);
  await told(await change('第4000次改动'));
});

test('a server that is killed between the change and its expiry shows the new text when it is up again', () =>
  killedMeanwhile(1));
test('and so however often it is killed', thorough, () => killedMeanwhile(5));

async function killedMeanwhile(times: number) {
  for (let n = 1; n <= times; n += 1) {
    const headline = `第${5000 + n}次改动`;
    await look(server.url + story.path, mark);
    await sleep(400);
    await change(headline);
    await server.stop('SIGKILL');
    await server.start();
    expect((await look(server.url + story.path, mark)).seen).toBe(headline);
  }
}

test(
  'what was published or killed while no server ran is so when it starts, and the rest is held still',
  thorough,
  async () => {
    const [, other] = publishedPathsBefore(null, 2);
    await look(server.url + story.path, mark);
    await look(server.url + (other?.path ?? ''), mark);
    await sleep(400);
    await server.stop();
    await change('第6000次改动');
    await server.start();
    const kept = await fetch(server.url + (other?.path ?? ''));
    expect(kept.headers.get('cache-status')).toBe('edge; hit');
    expect((await look(server.url + story.path, mark)).seen).toBe('第6000次改动');
    await server.stop();
    await server.news('kill', String(story.id), '--reason', '测试');
    await server.start();
    expect((await look(server.url + story.path, mark)).status).toBe(410);
  },
);
