/** Whether a file is a browser that really starts: asked for its version, then for a page without a window. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** No first-run pages, and no connections of the browser's own. The sandbox refuses to start for root. */
export const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const firstLine = ({ error, stderr, signal }) =>
	error?.message ?? ((stderr ?? '').trim().split('\n')[0] || `it ended by ${signal ?? 'itself'}`);

/** Undefined when the browser works, else why not. */
export function failure(executable) {
	if (!existsSync(executable)) return 'there is no such file';
	// On Windows --version opens a window instead of printing.
	if (process.platform !== 'win32') {
		const version = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
		if (version.status !== 0) return firstLine(version);
	}
	const profile = mkdtempSync(path.join(tmpdir(), 'gradgraph-probe-'));
	try {
		const page = spawnSync(
			executable,
			[
				'--headless',
				...flags,
				`--user-data-dir=${profile}`,
				'--dump-dom',
				'data:text/html,<title>probe</title>'
			],
			{ encoding: 'utf8', timeout: 60_000 }
		);
		return page.stdout?.includes('<title>probe</title>') ? undefined : firstLine(page);
	} finally {
		forget(profile);
	}
}

/** A browser may still write while it ends; a folder left among the temporary ones harms nobody. */
function forget(profile) {
	try {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	} catch {
		return;
	}
}
