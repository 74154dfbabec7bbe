import { defineConfig } from 'vitest/config';

/** Promises in milliseconds: `npm run figures`, by hand, on a machine that has nothing else to do. docs/testing.md */
export default defineConfig({
  test: {
    include: ['bench/figures/*.figures.ts'],
    globalSetup: ['db/testing-template.ts'],
    // One after another: each is to have the machine for itself.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 10 * 60_000,
    hookTimeout: 10 * 60_000,
    reporters: [['verbose']],
    disableConsoleIntercept: true,
  },
});
