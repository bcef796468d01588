import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['care/**/*.test.ts', 'cli/**/*.test.ts', 'tools/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'web/journey/**', '**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
