import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import next from 'next';
import { faultsIn } from '#db/soundness.ts';
import { closeDatabase, databasePath, db } from '#db/client.ts';
import { finishRestore } from '#db/backup/finish-restore.ts';
import { type StoreLock, tryLock } from '#db/lock.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { showKeptPages } from '#db/kept-pages.ts';
import { siteShelf } from '#db/site-shelf.ts';
import { frameStamp } from '#db/store-mark.ts';
import { isStoreThere } from '#db/store-place.ts';
import { tightenStore } from '#db/tighten-store.ts';
import { watchStore } from '#db/watch-store.ts';
import { answerClientFault } from '#edge/judge/client-faults.ts';
import { connectionLimits } from '#edge/judge/connection-limits.ts';
import { drain } from '#edge/send/drain.ts';
import { createEdge } from '#edge/edge.ts';
import { internalDoor } from '#edge/judge/internal-door.ts';
import { startJobs } from '#jobs/run.ts';
import { env, overrideEnv } from '#lib/env.ts';
import { secretToken } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { logConsole } from '#lib/server/log-console.ts';
import { prePaintScript } from '#lib/reader/pre-paint.ts';
import { keepPrivate } from '#lib/server/private-files.ts';
import { endChildren } from '#lib/child/ruled-child.ts';
import { setOwnAddress } from '#lib/server/own-address.ts';
import { removeServerFile, writeServerFile } from '#lib/server/server-file.ts';
import { setShared } from '#lib/shared.ts';
import { speculationRules } from '#lib/reader/speculation-rules.ts';
import { isCardPath } from '#newsroom/site/card-paths.rule.ts';
import { isDataPath } from '#newsroom/site/data-paths.rule.ts';
import { isPreviewPath } from '#newsroom/site/preview-paths.rule.ts';
import { isMediaPath, isReaderPath, pageLife, questionPath } from '#newsroom/site/reader-paths.rule.ts';

/** A start that cannot go on, in one line for whoever started it. */
export class StartError extends Error {
  override name = 'StartError';
}

export type RunningServer = { address: string; stop: () => Promise<void> };
type ServeOptions = {
  dev: boolean;
  isChannel: (path: string) => boolean;
  /** False for addresses that surely name nothing. */
  mayExist: (path: string) => boolean;
  /** The id of the person whose good session a Cookie header holds. */
  sessionHolder: (cookies: string) => string | null;
};

const root = import.meta.dirname;
const drainMs = 10_000;

/** Takes the data folder for this process, and opens its database: sound, and in the newest shape. */
export function openStore(): void {
  keepPrivate();
  const lock = lockOfStore();
  if (!lock)
    throw new StartError(`另一个今闻正在使用数据目录 ${env().DATA_DIR}，请先停下它，或另设 DATA_DIR。`);
  setShared('server-lock', lock);
  try {
    finishRestore();
  } catch (error) {
    throw new StartError(notRestored(error));
  }
  void tightenStore();
  try {
    isStoreThere();
  } catch (error) {
    throw new StartError(`没有启动：${reason(error)}`);
  }
  let fault: string | null;
  try {
    fault = faultsIn(db());
  } catch (error) {
    fault = reason(error);
  }
  if (fault !== null) {
    throw new StartError(
      `数据库 ${databasePath()} 已损坏，没有启动。请从备份恢复。（${fault.replaceAll('\n', ' ').slice(0, 200)}）`,
    );
  }
  try {
    migrateDatabase(db());
  } catch (error) {
    throw new StartError(`数据库升级没有做成，没有启动，原来的数据没有改动。（${reason(error)}）`);
  }
}

function lockOfStore(): StoreLock | null {
  try {
    return tryLock(join(env().DATA_DIR, 'server.lock'));
  } catch (error) {
    throw new StartError(
      `没有启动：数据目录 ${env().DATA_DIR} 建不了或写不进去，请检查 DATA_DIR。（${reason(error)}）`,
    );
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function notRestored(error: unknown): string {
  const { DATA_DIR } = env();
  return `上次恢复备份没有做完，没有启动。请检查 ${DATA_DIR} 能否写入，再启动一次就会接着做完；原来的数据在其中的 before-restore-… 里。（${reason(error)}）`;
}

/** Next → edge → jobs → listen. The store is open already. */
export async function serve({
  dev,
  isChannel,
  mayExist,
  sessionHolder,
}: ServeOptions): Promise<RunningServer> {
  const token = secretToken();
  setShared('server-token', token);
  const server = createServer({ ...connectionLimits, ...(dev ? { shouldUpgradeCallback: () => true } : {}) });
  // Next takes 0 for its default, and fetches what an action leads to there: from whoever listens on 3000.
  const early = env().PORT === 0 ? await listen(server) : null;
  if (early) overrideEnv({ PORT: early.port, SITE_URL: siteUrlWith(early.port) });
  const distDir = join(root, env().DIST_DIR);
  const app = next({
    dev,
    dir: root,
    hostname: env().HOST,
    port: env().PORT,
    ...(dev ? { httpServer: server } : {}),
  });
  await app.prepare();
  const bound = early ?? (await listen(server));
  const address = `http://${localName(env().HOST)}:${bound.port}`;
  const shelf = dev || env().PAGE_DISK_MB === 0 ? null : siteShelf(root);
  showKeptPages(shelf);
  const edge = createEdge({
    next: app.getRequestHandler(),
    grammar: {
      isReaderPage: (segments) => isReaderPath(segments, isChannel),
      isMediaFile: isMediaPath,
      isDrawnFile: isCardPath,
      isDataFile: isDataPath,
      questionPath,
      isPreview: isPreviewPath,
    },
    siteUrl: env().SITE_URL,
    inlineScripts: [prePaintScript, speculationRules],
    mediaOrigins: env().MEDIA_ORIGINS,
    dev,
    mayExist,
    sessionHolder,
    lifeOf: pageLife,
    frameStamp,
    pageBytes: env().PAGE_MEMORY_MB * megabyte,
    ...(shelf ? { shelf } : {}),
    assets: [
      { prefix: '/_next/static/', folder: join(distDir, 'static'), immutable: true },
      { prefix: '/static/', folder: join(distDir, 'static-browser'), immutable: true },
      { prefix: '/', folder: join(root, 'public'), immutable: false },
    ],
  });
  server.on('request', edge.handle);
  const door = await internalDoor(bound, edge.handle);
  server.on('clientError', answerClientFault);
  if (!dev) logConsole();
  writeServerFile({ address: door.address, token, pid: process.pid });
  setOwnAddress(address);
  const watch = watchStore();
  const jobs = startJobs();

  const stop = async () => {
    removeServerFile();
    setOwnAddress(undefined);
    door.close();
    await drain(server, drainMs);
    log().info('stopped');
    // A picture half drawn goes back to the queue.
    endChildren();
    await jobs.stop();
    watch.stop();
    edge.close();
    await app.close();
    closeDatabase();
  };
  return { address, stop };
}

const megabyte = 1024 * 1024;

function listen(server: Server): Promise<AddressInfo> {
  const { HOST, PORT } = env();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE') reject(new StartError(`端口 ${PORT} 已被占用，请另设 PORT。`));
      else if (code === 'EACCES') reject(new StartError(`没有权限使用端口 ${PORT}，请另设 PORT。`));
      else if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        reject(new StartError(`找不到主机 ${HOST}，请改 HOST。`));
      else if (code === 'EADDRNOTAVAIL') reject(new StartError(`本机没有地址 ${HOST}，请改 HOST。`));
      else reject(error);
    });
    server.listen({ port: PORT, host: HOST, backlog: limits.connectionsWaiting.most }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound : { address: HOST, family: '', port: PORT });
    });
  });
}

/** A name that reaches us from this machine. */
const localName = (host: string) =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;

/** The site's address, where it was to have the port that the system would give. */
function siteUrlWith(port: number): string {
  const url = new URL(env().SITE_URL);
  if (url.port === '0') url.port = String(port);
  return url.origin;
}
