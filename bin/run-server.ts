import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { env, EnvError, overrideEnv } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';
import { watchBrowser } from './build-browser.ts';
import { BuildError, ensureBuild } from './ensure-build.ts';
import { root } from './root.ts';

type Mode = { dev: boolean };

/** Settings → build → store → server, and an orderly stop. Whatever keeps it from starting is one line and exit code 1. */
export async function runServer(mode: Mode): Promise<void> {
  process.chdir(root);
  try {
    env();
    const distDir = mode.dev ? await watchedFolder() : await ensureBuild(console.log);
    process.env['DIST_DIR'] = distDir;
    process.env['NEXT_TELEMETRY_DISABLED'] = '1';
    // Node reads next.config.ts by itself; Next's compiler, loaded for it, would stay in memory: 24 MB.
    process.env['__NEXT_NODE_NATIVE_TS_LOADER_ENABLED'] = 'true';
    overrideEnv({ DIST_DIR: distDir });
    await start(mode);
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}

async function watchedFolder(): Promise<string> {
  // Several may develop beside one another, each in a folder of its own.
  const distDir = process.env['DIST_DIR'] || '.next-dev';
  await watchBrowser(join(root, distDir));
  return distDir;
}

async function start({ dev }: Mode): Promise<void> {
  const { openStore, serve } = await import('#server.ts');
  const { isStaffed } = await import('#newsroom/staff/ensure-first-admin.ts');
  const { followRestore } = await import('./follow-restore.ts');
  const { isChannelAddress } = await import('#newsroom/channel/moved-channels.ts');
  const { ensureLists } = await import('./ensure-lists.ts');
  const { mayHavePage } = await import('#newsroom/publication/known-address.ts');
  const { sessionHolder } = await import('#newsroom/staff/held-session.ts');
  openStore();
  await followRestore();
  await ensureLists();
  if (!isStaffed()) await fillApart();
  const server = await serve({
    dev,
    isChannel: isChannelAddress,
    mayExist: mayHavePage,
    sessionHolder,
  });
  const { keepAttempts } = await import('#newsroom/staff/attempt-counts.ts');
  stopOnSignal(async () => {
    // What could not be kept keeps nothing from stopping in order.
    await keepAttempts().catch((error: unknown) => log().warn({ err: error }, 'attempts not kept'));
    await server.stop();
  });
  console.log(`今闻已启动：${server.address}\n编辑部入口：${server.address}/admin`);
}

/** In a process of its own: what drawing the demo's pictures takes, 250 MB, the server would keep for good. */
async function fillApart(): Promise<void> {
  const [code]: unknown[] = await once(fork(join(root, 'bin', 'fill-empty.ts')), 'exit');
  if (code === 0) return;
  const { StartError } = await import('#server.ts');
  throw new StartError('空的数据目录没有准备好，没有启动。');
}

/** Stops once, however often it is asked: npm passes on a signal that the terminal sent already. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log().error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function explain(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  if (error instanceof BuildError) return `${error.message}\n构建失败，没有启动。`;
  if (error instanceof Error && error.name === 'StartError') return error.message;
  return error instanceof Error ? `启动失败：${error.stack ?? error.message}` : `启动失败：${String(error)}`;
}
