import { defineConfig } from 'vitest/config';

// Nothing here waits: the time allowed is for slow machines.
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
});
