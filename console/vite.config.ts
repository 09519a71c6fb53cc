import { defineConfig } from 'vite';
import { licences } from './tools/licences';
import { packed } from './tools/packed';

// The service that `npm run dev` works on: start it yourself, and name it if it is elsewhere.
const service = process.env['BATON_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [licences(), packed()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: ['chrome86', 'firefox91'],
    assetsInlineLimit: 0, // no data: scripts or styles; what is cached is cached by name
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: ['..'] }, // the engine's vocabulary, the connectors' templates
    proxy: Object.fromEntries(
      ['/v2', '/version', '/openapi.json'].map((path) => [path, { target: service, changeOrigin: false, ws: true }]),
    ),
  },
});
