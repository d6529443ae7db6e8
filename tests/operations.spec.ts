/** The reference of all operations: what it shows, where it leads, and that everybody can read it. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

async function openOperations(page: Page): Promise<void> {
	await page.goto('./operations');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await expect(page.locator('.katex').first()).toBeVisible();
}

const card = (page: Page, title: string) =>
	page
		.getByRole('article')
		.filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the studio leads to the operations, and each operation back to the studio', async ({
	page
}) => {
	await openStudio(page);
	await page.getByRole('link', { name: 'Operations' }).click();
	await expect(page.getByRole('heading', { name: 'Operations', level: 1 })).toBeVisible();
	await page.getByRole('link', { name: 'Step through it: sigmoid', exact: true }).click();
	await expect(page.getByRole('textbox', { name: 'Function' })).toHaveText('y = sigmoid(x)');
});

test('a card shows how to write it, its rule, its curve and what it does to a gradient', async ({
	page
}) => {
	await openOperations(page);
	const sigmoid = card(page, 'Sigmoid');
	await expect(sigmoid).toContainText('sigmoid(x)');
	await expect(sigmoid.locator('.katex')).toHaveCount(2);
	await expect(sigmoid.getByRole('img', { name: /^sigmoid from/ })).toBeVisible();
	await expect(sigmoid).toContainText('Scales:');
	await expect(card(page, 'ReLU')).toContainText('its slope there is taken as 0');
	await expect(card(page, 'Multiply').getByRole('img')).toHaveCount(0);
});

test('the contents lead to an operation', async ({ page }) => {
	await openOperations(page);
	await page.getByRole('navigation', { name: 'Contents' }).getByText('Softplus').click();
	await expect(page.getByRole('heading', { name: 'Softplus' })).toBeInViewport();
	await expect(page).toHaveURL(/operations#softplus$/);
});

test('headings go down one level at a time', async ({ page }) => {
	await openOperations(page);
	const levels = await page
		.locator('h1, h2, h3, h4')
		.evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
	expect(levels[0]).toBe(1);
	expect(levels.filter((level) => level === 1)).toHaveLength(1);
	expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`in ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('axe finds nothing', async ({ page }) => {
			await openOperations(page);
			await expectAccessible(page);
		});
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('nothing is wider than the screen, and axe finds nothing', async ({ page }) => {
		await openOperations(page);
		expect(await overflow(page)).toBe(0);
		await expectAccessible(page);
	});

	test('the menu leads to the operations', async ({ page }) => {
		const studio = await openStudio(page);
		await studio.button('Menu').click();
		await page.getByRole('menuitem', { name: 'Operations' }).click();
		await expect(page.getByRole('heading', { name: 'Operations', level: 1 })).toBeVisible();
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page already shows the curves and the rules', async ({ page }) => {
		await page.goto('./operations');
		const sigmoid = card(page, 'Sigmoid');
		await expect(sigmoid).toContainText('∂y/∂x = y (1 − y)');
		await expect(sigmoid.getByRole('img')).toBeVisible();
	});
});

test('no attribute of a drawing is undefined or not a number', async ({ page }) => {
	await openOperations(page);
	const wrong = await page.evaluate(() =>
		[...document.querySelectorAll('svg, svg *')].flatMap((element) =>
			[...element.attributes]
				.filter(({ value }) => /NaN|Infinity|undefined/.test(value))
				.map(({ name, value }) => `${element.tagName} ${name}=${value}`)
		)
	);
	expect(wrong).toEqual([]);
});
