/** For a test that `npm test` leaves to `npm run test:thorough`: docs/testing.md says which those are. */
export const thorough = { tag: '@thorough' } as const;

/** For a test made of a matrix: `npm test` keeps only those that are told to stand for the others. */
export const thoroughUnless = (kept: boolean): { tag?: '@thorough' } => (kept ? {} : thorough);
