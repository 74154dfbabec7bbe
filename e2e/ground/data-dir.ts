import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The configuration is read again in every worker: what was chosen once goes on in the environment.
process.env['E2E_DATA_DIR'] ??= freshFolder();

/** The tested server's data folder, made anew for each run. */
export const dataDir: string = process.env['E2E_DATA_DIR'];

export const admin = { username: 'admin', password: 'a long password for tests' } as const;

/** Empty, for the server to fill at its start; or, under `npm test`, a copy of the demo's store that was filled before. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-e2e-'));
  const filled = process.env['E2E_STORE'];
  if (filled) cpSync(filled, folder, { recursive: true });
  return folder;
}
