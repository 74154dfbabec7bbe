import { runServer } from './run-server.ts';

Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' });
await runServer({ dev: false });
