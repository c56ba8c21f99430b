/** The hosted page, and through `deliveries` everything else that is built from it. */

import { defineConfig } from 'vite';
import { deliveries } from './build/deliveries.ts';

export default defineConfig({
  base: './',
  plugins: [deliveries()],
  build: {
    target: 'es2022',
    modulePreload: false,
    // Names without hashes: what a version contains is said by its lock files, not by its file names.
    rolldownOptions: { output: { entryFileNames: 'page.js' } },
  },
});
