import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './process.ts';

const run = promisify(execFile);

export type Load = { perSecond: number; cpuUs: number; failed: number };

export const isInstalled = (command: string, flag: string): boolean => {
  try {
    execFileSync(command, [flag], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // wrk ends with 1 when asked for its version.
    return error instanceof Error && 'status' in error && error.status === 1;
  }
};

const connections = 32;

/** wrk's own thread asks for these paths by turns, in an order without order; one path it asks for as fast as it can. */
export async function loadWithWrk(
  server: Measured,
  paths: readonly string[],
  seconds: number,
  folder: string,
  wanted = 'br',
): Promise<Load> {
  const script = join(folder, 'paths.lua');
  const [only] = paths.length === 1 ? paths : [];
  writeFileSync(script, `${only === undefined ? drawing(paths) : ''}${always(wanted)}`);
  const options = ['-t1', `-c${connections}`, `-d${seconds}`, '-s', script];
  const before = server.cpuMs();
  const { stdout } = await run('wrk', [...options, server.url + (only ?? '')]);
  const cpu = server.cpuMs() - before;
  const [, requests = '0', micros = '1', failed = '0'] = /RESULT (\d+) (\d+) (\d+)/.exec(stdout) ?? [];
  return {
    perSecond: Number(requests) / (Number(micros) / 1e6),
    cpuUs: (cpu * 1000) / Math.max(1, Number(requests)),
    failed: Number(failed),
  };
}

const drawing = (
  paths: readonly string[],
) => `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
math.randomseed(7)
request = function() return wrk.format('GET', paths[math.random(#paths)]) end
`;

const always = (coding: string) => `wrk.headers['Accept-Encoding'] = '${coding}'
done = function(summary) io.write(string.format('RESULT %d %d %d\\n', summary.requests, summary.duration,
  summary.errors.status + summary.errors.read + summary.errors.timeout)) end
`;

/** Each path once, one after another, as a crawler would. */
export async function once(
  server: Measured,
  paths: readonly string[],
): Promise<{ cpuMs: number; wallMs: number; failed: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const before = server.cpuMs();
  const began = performance.now();
  let failed = 0;
  for (const path of paths) if ((await ask(server.url + path, agent)) !== 200) failed += 1;
  agent.destroy();
  const count = Math.max(1, paths.length);
  return {
    cpuMs: (server.cpuMs() - before) / count,
    wallMs: (performance.now() - began) / count,
    failed,
  };
}

const ask = (url: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', reject);
  });

export type PackedAnswer = { status: number; body: Buffer; headers: [name: string, value: string][] };

/** Bytes as they go over the wire, brotli, and the headers before them; for a reader who has the copy of this tag. */
export const packedAnswer = (url: string, tag?: string): Promise<PackedAnswer> =>
  new Promise((resolve, reject) => {
    const asked = { 'accept-encoding': 'br', ...(tag === undefined ? {} : { 'if-none-match': tag }) };
    get(url, { headers: asked }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('end', () => {
        const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), headers });
      });
    }).once('error', reject);
  });

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The value that so many of a hundred stay below. */
export const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor((values.length * percent) / 100))
  ] ?? 0;
