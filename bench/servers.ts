import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type Measured, root, startMeasured } from './process.ts';

const node = process.execPath;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

type Ours = { dataDir: string; demo?: boolean; warm?: boolean };

/** Our server, as `npm start` runs it. Warming is off unless asked for: it would blur what a request costs. */
export async function startOurs({ dataDir, demo = false, warm = false }: Ours): Promise<Measured> {
  const port = await freePort();
  return startMeasured({
    command: node,
    args: ['--max-semi-space-size=8', '--max-old-space-size=400', 'bin/start.ts'],
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      // Pages on disk are of one origin: the port changes from start to start.
      SITE_URL: 'http://bench.example',
      DATA_DIR: dataDir,
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
  const port = await freePort();
  return startMeasured({
    command: node,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port), '-H', '127.0.0.1'],
    env: { DATA_DIR: dataDir, DIST_DIR: distDir, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    url: `http://127.0.0.1:${port}`,
    readyPath,
  });
}

export type PlainFile = { path: string; body: Buffer };

/** nginx with one worker and the very bytes of a page as files. */
export async function startNginx(folder: string, files: readonly PlainFile[]): Promise<Measured> {
  const port = await freePort();
  for (const { path, body } of files) {
    const file = join(folder, 'html', path === '/' ? 'index.html' : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, nginxConfig(folder, port));
  return startMeasured({
    command: 'nginx',
    args: ['-c', config, '-p', folder, '-g', 'daemon off;'],
    url: `http://127.0.0.1:${port}`,
    readyPath: files[0]?.path ?? '/',
  });
}

const nginxConfig = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
  access_log off; sendfile on; tcp_nopush on;
  server {
    listen 127.0.0.1:${port}; root ${folder}/html; default_type "text/html; charset=utf-8";
    add_header Content-Encoding br; add_header Vary Accept-Encoding; add_header Cache-Control "public, max-age=0";
  }
}
`;
