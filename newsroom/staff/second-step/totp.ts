import { HOTP, Secret } from 'otpauth';
import { now } from '#lib/clock.ts';

/** What every authenticator app takes without being told (RFC 6238): SHA-1, six digits, half a minute. */
const stepMs = 30_000;

/** 160 random bits in Base32, which people can type into an app that cannot read the picture. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The code of a step, counted in half minutes since 1970. */
export const totpCode = (secret: string, step: number): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), counter: step });

export const totpStep = (at = now()): number => Math.floor(at / stepMs);

/** The step that a code is right for, or null. A clock may be half a minute off to either side. */
export function matchingStep(secret: string, code: string): number | null {
  // The library counts characters and compares bytes: of others than digits it would throw.
  if (!/^\d{6}$/.test(code)) return null;
  const counter = totpStep();
  const off = HOTP.validate({ token: code, secret: Secret.fromBase32(secret), counter, window: 1 });
  return off === null ? null : counter + off;
}

/**
 * What the app reads from the picture. `issuer` and `account` name the entry in its list. Without what every app takes
 * for granted, as the library would put it there: a picture of fewer dots is read sooner.
 */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
