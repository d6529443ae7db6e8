/**
 * Serves build/ as a static host would. Vite’s own server without our configuration: kit’s preview would answer
 * from its server output, and hide what is missing in the built site.
 */
import { existsSync } from 'node:fs';
import { inside, root } from './project.mjs';

/** Resolves to the address. With `strict`, a port in use is an error; else the next free one is taken. */
export async function serve({ port, strict }) {
	if (!existsSync(inside('build', 'index.html')))
		throw new Error('There is no built site yet: run npm run build first.');
	const { preview } = await import('vite');
	const server = await preview({
		root,
		configFile: false,
		appType: 'mpa',
		logLevel: 'warn',
		build: { outDir: 'build' },
		preview: { host: '127.0.0.1', port, strictPort: strict, open: false }
	});
	const address = server.httpServer.address();
	return `http://127.0.0.1:${address.port}/`;
}
