// Bundles server/ into build/index.js: one file that needs Node alone, beside the pages that Kit built.
import { defineConfig } from 'vite';

export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'server/index.ts',
		outDir: 'build',
		emptyOutDir: false,
		target: 'node18',
		minify: false,
		rolldownOptions: { output: { entryFileNames: 'index.js' } }
	}
});
