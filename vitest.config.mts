import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside an editor: see server/build/test.ts.
    exclude: ['test/editor/**', 'test/web/**', 'test/package/**'],
    testTimeout: 20_000,
    passWithNoTests: false,
  },
});
