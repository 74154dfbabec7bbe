import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, openDatabase, useDatabase, db, write } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { freePort } from '#lib/server/free-port.ts';
import { startArgs } from '#lib/server/start-args.ts';
import { setShared } from '#lib/shared.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { slipFaults } from '#newsroom/workflow/read-slip.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { schedule } from '#newsroom/workflow/timetable.ts';
import { root, withEnv } from '../process.ts';

/**
 * P8: scheduled stories go public within 1 s of their second, exactly once, across 25 `kill -9` and clock jumps of +3 h,
 * −26 h and +400 d. `npm run drill:timetable` prints a line a story and fails where one was lost, doubled or late.
 */
const hour = 60 * 60_000;
const jumps: Record<number, number> = { 5: 3 * hour, 11: -26 * hour, 17: 400 * 24 * hour };
/** When the server is killed, in ms from the story's second; null: it is left alone, and the second is measured. */
const kills = [-400, null, -60, 0, 15, null, 60, 150, 400, null] as const;
const wantedKills = 25;

const dataDir = mkdtempSync(join(tmpdir(), 'jinwen-drill-'));
const clockFile = join(dataDir, 'clock-shift');
const desk: Person = { id: null, name: '演练', role: 'admin' };
let shift = 0;
let server: ChildProcess | null = null;
const port = freePort();
const origin = `http://127.0.0.1:${port}`;
const clock = () => Date.now() + shift;

function setShift(ms: number): void {
  shift = ms;
  writeFileSync(clockFile, String(ms));
}

async function start(): Promise<void> {
  const preload = pathToFileURL(join(import.meta.dirname, 'shift-clock.ts'));
  preload.searchParams.set('file', clockFile);
  const [command, args] = withEnv(
    {
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: '0',
      BACKUP_EVERY_MINUTES: '0',
      ADMIN_PASSWORD: 'a long password for the drill',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    },
    process.execPath,
    ['--import', preload.href, ...startArgs()],
  );
  server = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  // The first start may have to build.
  for (let tries = 0; tries < 12_000; tries += 1) {
    const answer = await fetch(`${origin}/internal/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server did not start');
}

async function kill(): Promise<void> {
  const running = server;
  if (!running) return;
  const ended = new Promise((done) => running.once('exit', done));
  running.kill('SIGKILL');
  await ended;
  server = null;
}

async function approvedStory(at: number): Promise<{ id: number; publicId: string }> {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '演练' }]));
  const body = {
    version: 1 as const,
    blocks: [{ type: 'paragraph' as const, runs: plainRuns(`第${at}篇到点发出。`) }],
  };
  const made = await createDraft({
    by: desk,
    input: { ...blankInput(channelId), headline: `演练第${at}篇`, body },
  });
  await submit({ by: desk, id: made.id });
  while ((await approve({ by: desk, id: made.id })).step !== null);
  return made;
}

const one = (statement: string, ...values: unknown[]) =>
  db()
    .$client.prepare(statement)
    .pluck()
    .get(...values);
const stateOf = (id: number) => String(one('SELECT state FROM timetable WHERE articleId = ?', id));
const timesPublished = (id: number) =>
  Number(one(`SELECT count(*) FROM audit WHERE articleId = ? AND verb = 'publish'`, id));

/** When a stranger first gets the page, as ms after `at`. */
async function publicAfter(publicId: string, at: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`${origin}${storyPath(publicId)}`).catch(() => null);
    if (answer?.status === 200) return clock() - at;
    if (clock() - at > 60_000) return Number.POSITIVE_INFINITY;
    await sleep(10);
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200 && !isSo(); tries += 1) await sleep(50);
}

async function drill(): Promise<{ killed: number; faults: string[]; late: number[] }> {
  const faults: string[] = [];
  const late: number[] = [];
  let killed = 0;
  for (let at = 1; killed < wantedKills; at += 1) {
    const { id, publicId } = await approvedStory(at);
    const due = Math.ceil((clock() + 1500) / 1000) * 1000;
    await schedule({ by: desk, id, act: 'publish', at: due });
    const jump = jumps[at];
    const offset = jump === undefined ? kills[at % kills.length] : -600;
    let after: number | null = null;
    if (offset === null || offset === undefined) {
      after = await publicAfter(publicId, due);
      late.push(after);
      if (after > 1000 || after < 0) faults.push(`第 ${at} 篇：${after} ms`);
    } else {
      await sleep(Math.max(0, due + offset - clock()));
      await kill();
      killed += 1;
      if (jump !== undefined) setShift(shift + jump);
      await start();
    }
    // After a jump back it waits for its second: the clock is put there.
    if (jump !== undefined && jump < 0) {
      await sleep(1000);
      if (stateOf(id) !== 'waiting') faults.push(`第 ${at} 篇：钟拨回以后没有等`);
      setShift(shift - jump);
    }
    await until(() => stateOf(id) === 'done');
    const times = timesPublished(id);
    if (stateOf(id) !== 'done' || times !== 1) faults.push(`第 ${at} 篇：${stateOf(id)}，发布 ${times} 次`);
    if ((await publicAfter(publicId, clock())) > 60_000) faults.push(`第 ${at} 篇：读者看不到`);
    console.log(
      JSON.stringify({ story: at, killedAt: offset ?? null, jump: jump ?? 0, publicAfterMs: after, times }),
    );
  }
  const rows = Number(one('SELECT count(*) FROM publication'));
  const acts = Number(one(`SELECT count(*) FROM audit WHERE verb = 'publish'`));
  if (rows !== acts) faults.push(`${rows} 篇公开，发布了 ${acts} 次`);
  return { killed, faults: [...faults, ...slipFaults()], late };
}

setShift(0);
const database: Db = openDatabase(join(dataDir, 'jinwen.db'), 10_000);
useDatabase(database);
setShared('clock', { now: clock });
try {
  migrateDatabase(database);
  await start();
  const { killed, faults, late } = await drill();
  console.log(JSON.stringify({ killed, measured: late.length, latestMs: Math.max(...late), faults }));
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await kill();
  database.$client.close();
  rmSync(dataDir, { recursive: true, force: true });
}
