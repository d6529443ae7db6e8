/** Builds the site when its sources differ from those that the last build was made of. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inside, root } from './project.mjs';
import { runPackage } from './run.mjs';

const sources = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const page = inside('build', 'index.html');
const stamp = inside('node_modules', '.cache', 'gradgraph', 'build.json');

function filesUnder(file) {
	if (!statSync(file).isDirectory()) return [file];
	return readdirSync(file)
		.sort()
		.flatMap((name) => filesUnder(path.join(file, name)));
}

/** A fingerprint of everything a build is made of: by content, because a checkout changes every date. */
export function fingerprint(parts = sources.map((part) => inside(part))) {
	const hash = createHash('sha256');
	for (const file of parts.filter(existsSync).flatMap(filesUnder))
		hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

/** The build is ours only while its page is the one that we saw finished. */
const built = () => (existsSync(page) ? statSync(page).mtimeMs : undefined);

function fresh(print) {
	try {
		const last = JSON.parse(readFileSync(stamp, 'utf8'));
		return last.sources === print && last.built === built();
	} catch {
		return false;
	}
}

/** Resolves to false when the build fails; its own messages are on the screen. */
export async function build() {
	const print = fingerprint();
	if (fresh(print)) return true;
	console.log('Building the site …');
	if ((await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) !== 0) return false;
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, JSON.stringify({ sources: print, built: built() }));
	return true;
}
