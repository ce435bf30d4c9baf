import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside an editor: see server/build/test.ts.
    exclude: ['test/editor/**', 'test/web/**', 'test/package/**'],
    // Every rule's test reads the knowledge; without a process of its own for each file it is read once.
    isolate: false,
    testTimeout: 20_000,
    passWithNoTests: false,
  },
});
