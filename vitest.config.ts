import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'dist/**', '.next*', 'e2e', 'data'],
    globalSetup: ['db/testing-template.ts'],
    testTimeout: 20_000,
  },
});
