import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the desk into dist/desk, where `isnad serve` finds it; `npx vite desk` serves it beside a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files: a data: address would need a wider content policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
});
