import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const include = ['**/*.test.ts', '**/*.test.tsx'];
const exclude = ['**/node_modules/**', 'dist/**', '.next*', 'e2e', 'data'];

/** Whoever puts another module in a module's place needs modules of its own, and must not leave them to others. */
const mocking = globSync(include, { cwd: import.meta.dirname, exclude: ['node_modules', 'dist', '.next*'] })
  .filter((path) => readFileSync(path, 'utf8').includes('vi.mock('))
  // Folders of routes are named in brackets.
  .map((path) => path.replaceAll(/[()[\]]/g, '\\$&'));

/** Ends what hangs; nothing that merely takes its time. No test here may promise a time: see docs/testing.md. */
const hangs = 3 * 60_000;
const shared = {
  exclude,
  // `npm test` leaves them to `npm run test:thorough`: docs/testing.md.
  tags: [{ name: 'thorough' }],
  globalSetup: ['db/testing-template.ts'],
  testTimeout: hangs,
  hookTimeout: hangs,
  // A loop over nothing proves nothing.
  expect: { poll: { timeout: 60_000 }, requireAssertions: true },
};

export default defineConfig({
  test: {
    // One less than there are cores, which vitest would take, is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include,
          exclude: [...exclude, ...mocking],
          // Loading all modules again for each file took half of the time: what a file leaves behind is forgotten instead.
          isolate: false,
          setupFiles: ['db/testing-forget.ts'],
        },
      },
      { test: { ...shared, name: 'mocking', include: mocking } },
    ],
  },
});
