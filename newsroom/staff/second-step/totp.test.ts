import { afterEach, expect, test } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { matchingStep, newTotpSecret, totpCode, totpUri } from './totp.ts';

afterEach(() => setClock(undefined));

/** RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890; its codes have eight digits, ours the last six. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %d seconds the code is %s, as RFC 6238 says', (seconds, code) => {
  expect(totpCode(rfcSecret, Math.floor(seconds / 30))).toBe(code);
  setClock(seconds * 1000);
  expect(matchingStep(rfcSecret, code)).toBe(Math.floor(seconds / 30));
});

test('a code is good half a minute early or late and no longer', () => {
  const code = totpCode(rfcSecret, 1000);
  for (const [step, right] of [
    [998, false],
    [999, true],
    [1000, true],
    [1001, true],
    [1002, false],
  ] as const) {
    // prettier-ignore
    setClock(step * 30_000);
    expect(matchingStep(rfcSecret, code)).toBe(right ? 1000 : null);
  }
});

test.each(['', '28708', '2870820', '２８７０８２', 'abcdef'])('%j is never right', (code) => {
  setClock(59_000);
  expect(matchingStep(rfcSecret, code)).toBeNull();
});

test('a secret has 160 bits and the app is told whose it is', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  expect(totpUri(secret, { issuer: '今闻', account: 'wang' })).toBe(
    `otpauth://totp/%E4%BB%8A%E9%97%BB:wang?secret=${secret}&issuer=%E4%BB%8A%E9%97%BB`,
  );
});
