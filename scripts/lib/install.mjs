/** Installs the packages when those on the disk are not those of the lockfile. */
import { existsSync, readFileSync } from 'node:fs';
import { inside } from './project.mjs';
import { npm, runPackage } from './run.mjs';

const packagesOf = (file) => {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
};

/**
 * The packages of the lockfile that are missing or of another version. npm writes its own record of what it
 * installed when it has finished, so an install that was cut short counts as none.
 */
export function missingPackages(wanted, installed) {
	return Object.keys(wanted).filter((key) => {
		const { version, optional, devOptional, link } = wanted[key];
		if (key === '' || optional || devOptional || link) return false;
		return installed[key]?.version !== version;
	});
}

async function prepareTypes() {
	if (existsSync(inside('.svelte-kit', 'tsconfig.json'))) return;
	await runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);
}

/** Resolves to false, with a message on the screen, when the packages cannot be had. */
export async function install() {
	const missing = missingPackages(
		packagesOf(inside('package-lock.json')),
		packagesOf(inside('node_modules', '.package-lock.json'))
	);
	if (missing.length > 0) {
		console.log(`Installing ${missing.length} packages (npm ci) …`);
		if ((await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) !== 0) {
			console.error(
				'The packages could not be installed. The first start needs the network to reach the npm registry.'
			);
			return false;
		}
	}
	await prepareTypes();
	return true;
}
