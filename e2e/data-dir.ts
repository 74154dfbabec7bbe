import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The configuration is read again in every worker: what was chosen once goes on in the environment.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'jinwen-e2e-'));

/** The tested server's data folder, made anew for each run. */
export const dataDir: string = process.env['E2E_DATA_DIR'];

export const admin = { username: 'admin', password: 'a long password for tests' } as const;
