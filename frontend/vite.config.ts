import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	// Runes in tests are those of the browser.
	...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
	test: { include: ['tests/**/*.test.ts', 'src/**/*.test.ts'] }
});
