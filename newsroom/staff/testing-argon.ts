import type * as crypto from 'node:crypto';

type Crypto = typeof crypto;

/**
 * For tests of how tries are counted, which check hundreds of passwords: the same derivation with the least memory and
 * passes. The hashes still name
 * what a real one costs; two-factor.test.ts and others derive in earnest.
 */
export const withCheapArgon = (original: Crypto): Crypto => ({
  ...original,
  argon2: (algorithm, parameters, callback) =>
    original.argon2(algorithm, { ...parameters, memory: 8 * parameters.parallelism, passes: 1 }, callback),
});
