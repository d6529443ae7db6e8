import { expect, test } from 'vitest';
import { failure } from './browser-probe.mjs';
import { packageManagers, systemBrowsers } from './browser-places.mjs';

test('the folders of the PATH are searched for every known name', () => {
	expect(systemBrowsers('linux', { PATH: '/opt/own' })).toContain('/opt/own/google-chrome');
});

test('an empty PATH still finds the usual places', () => {
	expect(systemBrowsers('linux', {})).toContain('/usr/bin/chromium');
});

test('every platform has browsers to look for and a package manager to ask', () => {
	const env = { PROGRAMFILES: 'C:\\Programs', HOME: '/home/reader' };
	for (const platform of ['linux', 'darwin', 'win32'] as const) {
		expect(systemBrowsers(platform, env).length).toBeGreaterThan(0);
		expect(packageManagers(platform).length).toBeGreaterThan(0);
	}
});

test('a program that is no browser is refused with a reason', () => {
	expect(failure(process.execPath)).toMatch(/\w/);
	expect(failure('/no/such/browser')).toBe('there is no such file');
});
