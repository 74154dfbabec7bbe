import { runServer } from './run-server.ts';

Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'development' });
await runServer({ dev: true });
