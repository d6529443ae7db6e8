/** Where the project stands, and what it asks of Node: the scripts work from any folder. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project. */
export const inside = (...parts) => path.join(root, ...parts);

const numbers = (version) => version.replace(/^\D+/, '').split('.').map(Number);

function atLeast(have, want) {
	const differing = want.findIndex((part, i) => part !== (have[i] || 0));
	return differing < 0 || (have[differing] || 0) > want[differing];
}

/** Whether a version lies in a range of the forms `>=20.19` and `^20.19 || >=22.12`. */
export function satisfies(version, range) {
	const have = numbers(version);
	return range.split('||').some((part) => {
		const want = numbers(part);
		return atLeast(have, want) && (!part.includes('^') || have[0] === want[0]);
	});
}

/** Stops with a plain sentence when this Node will not do. */
export function requireNode() {
	const { engines } = JSON.parse(readFileSync(inside('package.json'), 'utf8'));
	if (satisfies(process.versions.node, engines.node)) return;
	console.error(
		`gradgraph needs Node ${engines.node}; this is Node ${process.versions.node}.\n` +
			'Install a newer Node and run the command again.'
	);
	process.exit(1);
}
