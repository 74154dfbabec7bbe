import { execFileSync } from 'node:child_process';
import { databasePath } from './client.ts';

/**
 * For tests: what somebody at a shell does to the files of the store, `$0` its path; a process of its own, since files
 * that this one closes lose SQLite's locks.
 */
export function atShell(script: string): void {
  execFileSync('sh', ['-ec', script, databasePath()], { stdio: ['ignore', 'ignore', 'ignore'] });
}
