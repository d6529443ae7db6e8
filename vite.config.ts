import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// No data: URLs: the content security policy allows fonts from this origin alone.
	build: { target: 'es2022', assetsInlineLimit: 0 },
	test: {
		expect: { requireAssertions: true },
		environment: 'node',
		// A loaded machine is slow: no test is about time.
		testTimeout: 60_000,
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts']
	}
});
