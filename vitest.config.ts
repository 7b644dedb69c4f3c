import { defineConfig } from 'vitest/config';

// A busy CI machine may hold a browser up for seconds; a test that fails twice has failed.
const retry = process.env['CI'] ? 1 : 0;

export default defineConfig({
  test: {
    // Half of a test's time is waiting for a browser or a disk: no processor is left out.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,electron,renderer,standin,scripts}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry,
        },
      },
    ],
  },
});
