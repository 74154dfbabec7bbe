import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { env } from '#lib/env.ts';

const file = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() });

const manifest = z.object({
  format: z.literal(1),
  version: z.string(),
  at: z.number(),
  madeAt: z.string(),
  /** The newest migration that the copy has. */
  migration: z.number(),
  /** The last act that was recorded before the backup began; the copy has it. */
  act: z.object({ id: z.number(), hash: z.string() }),
  counts: z.record(z.string(), z.number()),
  files: z.array(file),
  media: z.object({ files: z.number(), bytes: z.number(), missing: z.array(z.string()) }),
});
export type Manifest = z.infer<typeof manifest>;
export type Backup = { name: string; folder: string; at: number };

/** Names within a backup. The list of media has the shape of sha256sum's, to be checked with it in `mediaPool`. */
export const names = {
  manifest: 'manifest.json',
  database: 'jinwen.db',
  key: 'secret.key',
  media: 'media.sha256',
} as const;

export const backupDir = () => env().BACKUP_DIR ?? join(env().DATA_DIR, 'backups');

/** All backups of a folder share their media: files that are named by content and never change. */
export const mediaPool = (backup: string) => join(dirname(backup), 'media');

const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\.(\d{3})Z$/;

/** 20261123T091500.123Z: sorted by name is sorted by time. */
export const stampOf = (at: number) => new Date(at).toISOString().replaceAll(/[-:]/g, '');

/** Backups by name, the newest first. A folder has its name only when all of it is there and proved. */
export function listBackups(): Backup[] {
  return foldersIn(backupDir())
    .filter((name) => stamp.test(name))
    .map((name) => ({
      name,
      folder: join(backupDir(), name),
      at: Date.parse(name.replace(stamp, '$1-$2-$3T$4:$5:$6.$7Z')),
    }))
    .toSorted((a, b) => b.at - a.at);
}

function foldersIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Throws where it cannot be read. */
export const readManifest = (folder: string): Manifest =>
  manifest.parse(JSON.parse(readFileSync(join(folder, names.manifest), 'utf8')));

/** Hashes of media by their paths in the pool. Throws where the list is not one of ours. */
export function readMediaList(folder: string): Map<string, string> {
  const lines = readFileSync(join(folder, names.media), 'utf8').split('\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}([0-9a-z]{2}\/[0-9a-z]{12}\/[\w.-]+)$/.exec(line) ?? [];
      if (sha256 === undefined || path === undefined) throw new Error(`${names.media}: ${line}`);
      return [path, sha256];
    }),
  );
}
