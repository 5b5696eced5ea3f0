import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { devDoor } from './server/dev.ts';

const door: Plugin = {
	name: 'duly:door',
	apply: 'serve',
	configureServer(server) {
		if (process.env.VITEST === undefined) server.middlewares.use(devDoor(process.env));
	}
};

export default defineConfig({
	plugins: [door, sveltekit()],
	build: { target: 'es2022' },
	// Runes in tests are those of the browser.
	...(process.env.VITEST === undefined ? {} : { resolve: { conditions: ['browser'] } }),
	test: { include: ['tests/**/*.test.ts', 'src/**/*.test.ts'] }
});
