import { defineConfig } from 'vitest/config';

// Rooms are entered by name (#casework): in tests the name leads to the source, in the built product to dist/.
// Vitest loads global setups in an environment of their own, `__vitest__`.
const shared = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  environments: { __vitest__: { resolve: { conditions: ['source', 'node'] } } },
};

export default defineConfig({
  ...shared,
  test: {
    projects: [
      { ...shared, test: { name: 'pure', include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts'], exclude: ['**/*.db.spec.ts', 'apps/web/**'] } },
      {
        ...shared,
        test: {
          name: 'database',
          include: ['libs/**/*.db.spec.ts', 'apps/**/*.db.spec.ts'],
          globalSetup: ['test/support/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { ...shared, test: { name: 'checks', include: ['test/checks/**/*.spec.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        ...shared,
        test: {
          name: 'product',
          include: ['test/**/*.spec.ts'],
          exclude: ['test/checks/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
