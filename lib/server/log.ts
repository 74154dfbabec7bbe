import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { env } from '../env.ts';
import { shared } from '../shared.ts';

/** The process's log: JSON lines in production, readable ones elsewhere; on stderr, so stdout stays for results. */
export function log(): Logger {
  return shared('log', () => {
    const { LOG_LEVEL, NODE_ENV } = env();
    const stream =
      NODE_ENV === 'production'
        ? pino.destination(2)
        : pretty({ destination: 2, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
    return pino({ level: LOG_LEVEL, redact: ['password', '*.password', '*.token'] }, stream);
  });
}
