import { defineConfig } from '@playwright/test';
import { flags } from './scripts/lib/browser-probe.mjs';
import { systemBrowsers } from './scripts/lib/browser-places.mjs';
import { existsSync } from 'node:fs';

// `npm test` names a free port and a browser that starts; `npx playwright test` alone takes what is there.
const port = Number(process.env.GRADGRAPH_PORT ?? 4273);
const executablePath = process.env.CHROME_PATH ?? systemBrowsers().find((file) => existsSync(file));
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/browser',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: !!process.env.CI,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
	use: {
		baseURL: address,
		locale: 'en-GB',
		colorScheme: 'light',
		trace: 'retain-on-failure',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args: flags }
	},
	projects: [
		{
			name: 'desktop',
			testIgnore: '**/phone*.spec.ts',
			use: { viewport: { width: 1440, height: 900 } }
		},
		{
			name: 'phone',
			testMatch: '**/phone*.spec.ts',
			use: {
				viewport: { width: 390, height: 844 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true
			}
		}
	],
	webServer: {
		command: `"${process.execPath}" scripts/serve.mjs ${port}`,
		url: address,
		// A server that is already there could serve an older site.
		reuseExistingServer: false,
		timeout: 60_000
	}
});
