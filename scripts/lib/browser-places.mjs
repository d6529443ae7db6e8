/** Where browsers of the Chromium family stand on a machine, and how its package manager brings one. */
import path from 'node:path';

const onPath = (names, env) =>
	(env.PATH ?? '')
		.split(path.delimiter)
		.filter(Boolean)
		.flatMap((folder) => names.map((name) => path.join(folder, name)));

const linuxNames = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
	'brave-browser'
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPrograms = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Chromium', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

/** Every file that may be a browser, the likeliest first. */
export function systemBrowsers(platform = process.platform, env = process.env) {
	if (platform === 'darwin')
		return ['/Applications', path.join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
			macApps.map((app) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app))
		);
	if (platform === 'win32')
		return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
			.filter(Boolean)
			.flatMap((folder) => windowsPrograms.map((program) => path.join(folder, ...program)));
	const fixed = ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
	return [...onPath(linuxNames, env), ...fixed];
}

/** The package managers of a platform: each a program and the commands that bring a browser, in order. */
export function packageManagers(platform = process.platform) {
	if (platform === 'darwin')
		return [{ program: 'brew', commands: [['install', '--cask', 'google-chrome']] }];
	if (platform === 'win32')
		return [
			{
				program: 'winget',
				commands: [
					[
						'install',
						'--exact',
						'--id',
						'Google.Chrome',
						'--silent',
						'--accept-package-agreements',
						'--accept-source-agreements'
					]
				]
			}
		];
	return [
		{
			program: 'apt-get',
			root: true,
			commands: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]
		},
		{ program: 'dnf', root: true, commands: [['install', '-y', 'chromium']] },
		{ program: 'pacman', root: true, commands: [['-Sy', '--noconfirm', 'chromium']] },
		{ program: 'zypper', root: true, commands: [['--non-interactive', 'install', 'chromium']] },
		{ program: 'apk', root: true, commands: [['add', 'chromium']] }
	];
}
