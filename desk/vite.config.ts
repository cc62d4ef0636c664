import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Files that packing makes smaller; fonts are packed already. */
const PACKED = /\.(js|css|svg|json)$/;

/** Puts `.br` and `.gz` beside each file, so that the server need not pack the same thing for every reader. */
function packFiles(): Plugin {
  let folder = '';
  return {
    name: 'isnad-pack',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = new URL(`${build.outDir}/assets/`, `file://${root}/`).pathname;
    },
    closeBundle: () => {
      for (const name of readdirSync(folder).filter((one) => PACKED.test(one))) {
        const bytes = readFileSync(folder + name);
        writeFileSync(`${folder}${name}.br`, brotliCompressSync(bytes));
        writeFileSync(`${folder}${name}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** Builds the desk into dist/desk, where `isnad serve` finds it; `npx vite desk` serves it beside a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packFiles()],
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files: a data: address would need a wider content policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
});
