/** Light and dark, less motion, and the page before any script. */
import { beats, openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

const paper = () => getComputedStyle(document.body).backgroundColor;

test('the theme follows the system, obeys the button, and is remembered', async ({ page }) => {
	const studio = await openStudio(page);
	const light = await page.evaluate(paper);
	await studio.button('Dark theme').click();
	const dark = await page.evaluate(paper);
	expect(dark).not.toBe(light);
	await page.reload();
	expect(await page.evaluate(paper)).toBe(dark);
	await studio.button('Light theme').click();
	expect(await page.evaluate(paper)).toBe(light);
});

test.describe('with a dark system', () => {
	test.use({ colorScheme: 'dark' });

	test('the page is dark from the start', async ({ page }) => {
		await openStudio(page);
		expect(await page.evaluate(paper)).toBe('rgb(19, 21, 24)');
	});
});

test.describe('with less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('a step is a cut: its numbers are there at once', async ({ page }) => {
		const studio = await openStudio(page);
		await studio.goToBeat(beats.f);
		expect((await studio.trace()).get('f')?.value).toBeCloseTo(0.7310586, 6);
	});

	test('playing still reaches the end', async ({ page }) => {
		const studio = await openStudio(page);
		await studio.goToBeat(beats.v2Passes);
		await studio.button('Play').click();
		await expect(studio.count).toHaveText('12 of 12');
		await expect(studio.button('Play')).toBeVisible();
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page already shows the neuron, its graph and its numbers', async ({ page }) => {
		await page.goto('./');
		await expect(page.getByText('sigmoid(z)').first()).toBeVisible();
		const graph = page.locator('svg').filter({ hasText: '×' }).filter({ hasText: 'σ' });
		await expect(graph.first()).toBeVisible();
		await expect(graph.first()).toContainText('−4');
	});
});

test('the graph zooms in, out and back to fit', async ({ page }) => {
	await openStudio(page);
	const graph = page.locator('svg').filter({ hasText: '×' }).filter({ hasText: 'σ' }).first();
	const width = async () =>
		graph.evaluate((svg) => svg.querySelector('g')?.getBoundingClientRect().width ?? 0);
	const rest = await width();
	await page.keyboard.press('+');
	await expect.poll(width).toBeGreaterThan(rest * 1.05);
	await page.keyboard.press('0');
	await expect.poll(async () => Math.abs((await width()) - rest)).toBeLessThan(2);
});

test('every page of the site opens without a complaint', async ({ page }) => {
	await page.goto('./examples');
	await expect(page.getByRole('heading', { name: 'Examples', level: 1 })).toBeVisible();
	await page.getByRole('link', { name: /One input, two edges/ }).click();
	await expect(page.getByRole('textbox', { name: 'Function' })).toHaveText('f = x * x');
});
