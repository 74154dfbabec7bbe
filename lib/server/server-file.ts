import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '../env.ts';

const shape = z.object({ address: z.url(), token: z.string().min(20), pid: z.number().int() });

/** Where and how other processes on this machine reach the running server. */
export type ServerFile = z.infer<typeof shape>;

const path = () => join(env().DATA_DIR, 'server.json');

/** Whole or not at all, and only for this user's eyes: it holds a token. */
export function writeServerFile(server: ServerFile): void {
  const draft = `${path()}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(server), { mode: 0o600 });
  renameSync(draft, path());
}

/** Null where no server runs, as far as the file tells. */
export function readServerFile(): ServerFile | null {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(path(), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function removeServerFile(): void {
  rmSync(path(), { force: true });
}
