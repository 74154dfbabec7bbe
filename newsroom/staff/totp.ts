import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { now } from '#lib/clock.ts';

/** What every authenticator app takes without being told (RFC 6238): SHA-1, six digits, half a minute. */
const stepMs = 30_000;
const digits = 6;
const secretBytes = 20;

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits in Base32, which people can type into an app that cannot read the picture. */
export const newTotpSecret = (): string =>
  Array.from(randomBytes((secretBytes / 5) * 8), (byte) => base32[byte & 31]).join('');

/** The code of a step, counted in half minutes since 1970. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', decode(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export const totpStep = (at = now()): number => Math.floor(at / stepMs);

/** The step that a code is right for, or null. A clock may be half a minute off to either side. */
export function matchingStep(secret: string, code: string): number | null {
  const current = totpStep();
  const given = Buffer.from(code);
  const right = [current, current - 1, current + 1].find((step) => {
    const wanted = Buffer.from(totpCode(secret, step));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return right ?? null;
}

/** What the app reads from the picture. `issuer` and `account` name the entry in its list. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

function decode(secret: string): Buffer {
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const letter of secret) {
    held = (held << 5) | base32.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return Buffer.from(bytes);
}
