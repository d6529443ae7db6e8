/** node scripts/picture.mjs [FILE]: the picture of the README, taken from the built site in the middle of the backward pass. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { flags } from './lib/browser-probe.mjs';
import { findBrowser } from './lib/browser.mjs';
import { install } from './lib/install.mjs';
import { inside } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

const file = path.resolve(process.argv[2] ?? inside('docs', 'picture.png'));
const beat = 10;

if (!(await install()) || !(await build())) process.exit(1);
const executablePath = await findBrowser();
if (!executablePath) process.exit(1);
const { chromium } = await import('@playwright/test');
const browser = await chromium.launch({ executablePath, args: flags });
const page = await browser.newPage({
	viewport: { width: 1440, height: 900 },
	colorScheme: 'light',
	// Each step is a cut, so that the picture never shows a number on its way.
	reducedMotion: 'reduce'
});
await page.goto(await serve({ port: 4373, strict: false }));
await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
await page.getByRole('button', { name: 'First', exact: true }).click();
const count = page.getByTestId('count');
while (Number.parseInt(await count.innerText(), 10) < beat)
	await page.getByRole('button', { name: 'Next', exact: true }).click();
// Off every card, so that nothing is lit but the step.
await page.mouse.move(720, 80);
await page.evaluate(() => document.fonts.ready);
mkdirSync(path.dirname(file), { recursive: true });
await page.screenshot({ path: file });
await browser.close();
console.log(file);
process.exit(0);
