import { freePort } from '#lib/server/free-port.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startArgs } from '#lib/server/start-args.ts';
import { type Measured, root, startMeasured } from './process.ts';

const node = process.execPath;

/** Pages on disk are of one origin, and the port changes from start to start. */
export const benchOrigin = 'http://bench.example';

type Ours = { dataDir: string; demo?: boolean; warm?: boolean };

/** Our server, as `npm start` runs it. Warming is off unless asked for: it would blur what a request costs. */
export async function startOurs({ dataDir, demo = false, warm = false }: Ours): Promise<Measured> {
  const port = freePort();
  return startMeasured({
    command: node,
    args: startArgs(),
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: benchOrigin,
      DATA_DIR: dataDir,
      // What is measured is the server alone.
      BACKUP_EVERY_MINUTES: '0',
      DEMO: demo ? '1' : '0',
      WARM_PAGES: warm ? '1' : '0',
      ADMIN_PASSWORD: 'a long password for the bench',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    },
    url: `http://127.0.0.1:${port}`,
    readyPath: '/internal/health',
  });
}

/** The same pages from Next's own server, which renders each time it is asked. */
export async function startNext(dataDir: string, distDir: string, readyPath: string): Promise<Measured> {
  const port = freePort();
  return startMeasured({
    command: node,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port), '-H', '127.0.0.1'],
    env: { DATA_DIR: dataDir, DIST_DIR: distDir, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    url: `http://127.0.0.1:${port}`,
    readyPath,
  });
}

export type HeaderLines = readonly (readonly [name: string, value: string])[];
export type PlainFile = { path: string; body: Buffer };

/** nginx with one worker, the very bytes of pages as files, and the headers that ours go out with. */
export async function startNginx(
  folder: string,
  files: readonly PlainFile[],
  headers: HeaderLines,
): Promise<Measured> {
  const port = freePort();
  for (const { path, body } of files) {
    const file = join(folder, 'html', path === '/' ? 'index.html' : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, nginxConfig(folder, port, headers));
  return startMeasured({
    command: 'nginx',
    args: ['-c', config, '-p', folder, '-g', 'daemon off;'],
    url: `http://127.0.0.1:${port}`,
    readyPath: files[0]?.path ?? '/',
  });
}

/** What nginx says by itself. */
const own =
  /^(?:etag|content-length|content-type|date|connection|keep-alive|transfer-encoding|last-modified)$/i;

const quoted = (value: string) => value.replaceAll(/["\\]/g, (mark) => `\\${mark}`);

const nginxConfig = (folder: string, port: number, headers: HeaderLines) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  server {
    listen 127.0.0.1:${port}; root ${folder}/html; default_type "text/html; charset=utf-8";
    ${headers
      .filter(([name]) => !own.test(name))
      .map(([name, value]) => `add_header ${name} "${quoted(value)}";`)
      .join('\n    ')}
  }
}
`;
