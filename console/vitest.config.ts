import { defineConfig } from 'vitest/config';

// Nothing here waits: the time allowed is for slow machines.
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/as_in_browsers.ts'],
    testTimeout: 120_000,
    // Debian's Node.js 18 cannot require() a module of the newer kind, as the linter's older one does: joined beforehand.
    deps: { optimizer: { ssr: { enabled: true, include: ['bpmnlint/lib/linter.js', 'bpmnlint/rules/*.js'] } } },
  },
});
