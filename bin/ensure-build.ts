import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { waitForLock } from '#db/lock.ts';
import { buildBrowser } from './build-browser.ts';
import { buildStamp } from './build-stamp.ts';
import { packBuild } from './pack-build.ts';
import { root, toolEnv } from './root.ts';

/** Builds stand side by side in dist/; current.json, written last, names the one that is whole. */
const builds = join(root, 'dist');
const current = join(builds, 'current.json');
const shape = z.object({ stamp: z.string(), folder: z.string() });

export class BuildError extends Error {}

/**
 * Answers with the folder (from the root) of a build of the sources as they are, made now if there is none. Each build
 * has a fresh folder, so one that is killed leaves the last whole one in use, and a running server keeps its own.
 */
export async function ensureBuild(say: (line: string) => void): Promise<string> {
  const stamp = buildStamp();
  const ready = wholeBuild(stamp);
  if (ready) return ready;
  const lock = await waitForLock(join(builds, 'build.lock'), () => say('另一个构建正在进行，等它完成…'));
  try {
    const meanwhile = wholeBuild(stamp);
    if (meanwhile) return meanwhile;
    say('正在构建网站，约需一分钟…');
    const started = performance.now();
    const folder = await build(stamp);
    say(`构建完成，用时 ${Math.round((performance.now() - started) / 1000)} 秒。`);
    return folder;
  } finally {
    lock.release();
  }
}

function wholeBuild(stamp: string): string | null {
  const named = readCurrent();
  return named?.stamp === stamp && existsSync(join(builds, named.folder)) ? join('dist', named.folder) : null;
}

function readCurrent(): z.infer<typeof shape> | null {
  try {
    return shape.parse(JSON.parse(readFileSync(current, 'utf8')));
  } catch {
    return null;
  }
}

async function build(stamp: string): Promise<string> {
  const before = readCurrent()?.folder;
  const folder = `${stamp}-${randomBytes(3).toString('hex')}`;
  removeBuildsBut([before]);
  mkdirSync(join(builds, folder), { recursive: true });
  const distDir = join('dist', folder);
  await buildNext(distDir, stamp);
  await buildBrowser(join(root, distDir));
  await packBuild(join(root, distDir));
  rmSync(join(root, distDir, 'cache'), { recursive: true, force: true });
  writeFileSync(`${current}.new`, JSON.stringify({ stamp, folder }));
  renameSync(`${current}.new`, current);
  // The one before may still be served by a running process.
  removeBuildsBut([before, folder]);
  return distDir;
}

function removeBuildsBut(kept: readonly (string | undefined)[]): void {
  for (const entry of readdirSync(builds, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.includes(entry.name)) {
      rmSync(join(builds, entry.name), { recursive: true, force: true });
    }
  }
}

/** Next's own output is shown only where it failed. */
function buildNext(distDir: string, stamp: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: toolEnv({ DIST_DIR: distDir, BUILD_STAMP: stamp, NODE_ENV: 'production' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new BuildError(Buffer.concat(said).toString('utf8')));
    });
  });
}
