// Bundles server/ into build/index.js: one file that needs Node alone, beside the pages that Kit built.
import { defineConfig, type Plugin } from 'vite';

/** The folder stands alone in an image: Node 18 must be told there that its files are modules. */
const modules: Plugin = {
	name: 'duly:modules',
	generateBundle() {
		this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
	}
};

export default defineConfig({
	publicDir: false,
	plugins: [modules],
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
