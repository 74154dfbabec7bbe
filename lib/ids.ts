import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Crockford's alphabet in lower case: no i, l, o or u, so an id can be read over a telephone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random id of `length` characters in lower case; 6 of them name 10⁹ things, so callers retry on a clash. */
export function shortId(length = 6): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** 256 random bits, URL-safe: secrets and one-time tokens. */
export function secretToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
