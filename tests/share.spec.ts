/** What leaves the page and comes back: links, and what is wrong with them. */
import { openStudio, beats } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a link opens the same function, numbers and step somewhere else', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.field('w1').fill('-1.5');
	await page.keyboard.press('Enter');
	await studio.goToBeat(beats.v3Passes);
	await studio.button('Share').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.goto('about:blank');
	const opened = await openStudio(page, link);
	await opened.rests(beats.v3Passes);
	await expect(opened.field('w1')).toHaveValue('−1.5');
	await opened.button('Undo').click();
	await expect(opened.field('w1')).toHaveValue('1');
});

test('a link made while a step still moves leads to that step', async ({ page }) => {
	await page.clock.install();
	const studio = await openStudio(page);
	await studio.goToBeat(beats.zPasses);
	await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5000);
	await studio.button('Next').click();
	await page.clock.runFor(100);
	await expect(studio.count).toHaveText(`${beats.v3Passes} of 12`);
	await studio.button('Share').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.clock.resume();
	await page.goto('about:blank');
	await (await openStudio(page, link)).rests(beats.v3Passes);
});

test('a damaged link is told, and nothing is changed', async ({ page }) => {
	const studio = await openStudio(page, './#1.d.abcdefgh.00000000');
	await expect(page.getByRole('alert')).toContainText('nothing was changed');
	await expect(studio.field('w1')).toHaveValue('1');
	await studio.button('Close').click();
	await expect(page.getByRole('alert')).toHaveCount(0);
});
