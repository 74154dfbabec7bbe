import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overrideEnv } from './env.ts';
import { seal, unseal } from './secret-box.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jinwen-test-'));
  overrideEnv({ DATA_DIR: dir });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('what was sealed opens again, only under its own name and unchanged', () => {
  const sealed = seal('秘密', 'wang');
  expect(sealed).not.toContain('秘密');
  expect(seal('秘密', 'wang')).not.toBe(sealed);
  expect(unseal(sealed, 'wang')).toBe('秘密');
  expect(unseal(sealed, 'li')).toBeNull();
  expect(unseal(`${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`, 'wang')).toBeNull();
  expect(unseal('', 'wang')).toBeNull();
});

test('the key is for this user alone, and another key opens nothing', () => {
  const sealed = seal('秘密', 'wang');
  expect(statSync(join(dir, 'secret.key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(dir, 'secret.key'), 'ab'.repeat(32));
  expect(unseal(sealed, 'wang')).toBeNull();
  writeFileSync(join(dir, 'secret.key'), 'ab');
  expect(() => seal('秘密', 'wang')).toThrow('damaged');
});
