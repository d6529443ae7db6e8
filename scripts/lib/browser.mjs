/** A browser for the journeys: one that is there, or one that can be brought. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { failure } from './browser-probe.mjs';
import { packageManagers, systemBrowsers } from './browser-places.mjs';
import { run, runPackage } from './run.mjs';

const say = (message) => console.log(`[browser] ${message}`);

/** Where Playwright keeps its own, whether or not it is there. */
async function playwrightBrowser() {
	const { chromium } = await import('@playwright/test');
	return chromium.executablePath();
}

/** The first that starts; one that is there but does not start is named with its reason. */
function firstWorking(executables) {
	for (const executable of new Set(executables)) {
		if (!existsSync(executable)) continue;
		const reason = failure(executable);
		if (!reason) return executable;
		say(`${executable} does not start: ${reason}`);
	}
	return undefined;
}

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What goes before a command that needs root: nothing, `sudo -n`, or undefined where root cannot be had. */
function elevation() {
	if (process.getuid?.() === 0) return [];
	return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

async function installBySystem() {
	const manager = packageManagers().find(({ program }) => works(program, ['--version']));
	if (!manager) return;
	const before = manager.root ? elevation() : [];
	if (!before) return say(`${manager.program} could install one, but needs root.`);
	for (const args of manager.commands) {
		const [command, ...rest] = [...before, manager.program, ...args];
		say([command, ...rest].join(' '));
		const env = { DEBIAN_FRONTEND: 'noninteractive' };
		await run(command, rest, { env, stdio: ['ignore', 'inherit', 'inherit'] });
	}
}

const installByPlaywright = () =>
	runPackage('@playwright/test/cli.js', ['install', 'chromium'], {
		env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
		timeout: 600_000
	});

const help = `No Chromium, Chrome or Edge could be found or installed, and the journeys need one. Any of these helps:
  install Google Chrome or Chromium and run the command again;
  set CHROME_PATH to the program of a browser of that family;
  or run only what needs no browser: npm test -- unit`;

/**
 * Resolves to the program of a browser that starts, or to undefined after saying what a person can do. CHROME_PATH
 * decides alone when it is set: whoever names a browser wants no other.
 */
export async function findBrowser() {
	const named = process.env.CHROME_PATH;
	if (named) {
		const reason = failure(named);
		if (reason) console.error(`CHROME_PATH is ${named}, but ${reason}. Name another, or unset it.`);
		return reason ? undefined : named;
	}
	const look = async () => firstWorking([...systemBrowsers(), await playwrightBrowser()]);
	const present = await look();
	if (present) return present;
	say('No browser is here. Trying Playwright’s own …');
	await installByPlaywright();
	const downloaded = await look();
	if (downloaded) return downloaded;
	say('Trying the system’s package manager …');
	await installBySystem();
	const installed = await look();
	if (!installed) console.error(help);
	return installed;
}
