import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';
import { shortId } from './ids.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

const path = () => join(env().DATA_DIR, 'secret.key');

/**
 * Encrypts a secret that the store keeps, under a key that is not in the store: a copy of the database alone gives
 * nothing away. `about` names what it belongs to; under another name it does not open.
 */
export function seal(secret: string, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** Null where the key is another one than it was sealed with, or the text was changed. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-tagBytes));
    const opened = cipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([opened, cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Made at the first use. Read anew each time: it is needed a few times a day, and a restored folder may bring another. */
function key(): Buffer {
  const found = readKey() ?? makeKey();
  if (found.length !== keyBytes)
    throw new Error(`${path()} is damaged: it must hold ${keyBytes} bytes in hex`);
  return found;
}

function readKey(): Buffer | null {
  try {
    return Buffer.from(readFileSync(path(), 'utf8').trim(), 'hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all; where another process is quicker, its key is taken. */
function makeKey(): Buffer {
  const draft = `${path()}.${shortId(8)}`;
  writeFileSync(draft, `${randomBytes(keyBytes).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path());
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey();
  if (!made) throw new Error(`${path()} was just made and is gone`);
  return made;
}
