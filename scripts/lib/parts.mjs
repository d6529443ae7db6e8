/** The two parts of the suite: the engine and its neighbours in Node, the journeys in a browser. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { build } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { browserCounts, counted, nothing, unitCounts } from './counts.mjs';
import { inside } from './project.mjs';
import { runPackage } from './run.mjs';

/** A part that could not start counts as one failure. */
export const notRun = { ...nothing, failed: 1 };

/** A report of an earlier run must not speak for this one. */
function report(name) {
	const file = inside('test-results', name);
	rmSync(file, { force: true });
	return file;
}

export async function unit(more) {
	const file = report('unit.json');
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await runPackage('vitest/vitest.mjs', [...args, ...more]);
	return counted(file, unitCounts, code);
}

export async function browser(more) {
	const executable = await findBrowser();
	if (!executable) return notRun;
	console.log(`Browser: ${executable}`);
	if (!(await build())) return notRun;
	const file = report('browser.json');
	const env = { CHROME_PATH: executable, GRADGRAPH_PORT: String(await freePort()) };
	const code = await runPackage('@playwright/test/cli.js', ['test', ...more], { env });
	return counted(file, browserCounts, code);
}

function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}
