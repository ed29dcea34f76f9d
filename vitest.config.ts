import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

const shared = {
  plugins: [
    // Nest reads constructor types at run time: esbuild and oxc drop them, swc writes them down.
    swc.vite({ module: { type: 'es6' }, jsc: { target: 'es2022', transform: { decoratorMetadata: true, legacyDecorator: true } } }),
  ],
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
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
      {
        ...shared,
        test: { name: 'product', include: ['test/**/*.spec.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
