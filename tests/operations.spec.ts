/** The reference of all operations: what it shows, where it leads, and that everybody can read it. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

async function openOperations(page: Page): Promise<void> {
	await page.goto('./operations');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	// formulas are typeset where they come into view, which is a screen further down on a phone
	await page.getByRole('article').first().scrollIntoViewIfNeeded();
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
	await page.getByRole('link', { name: 'Step through it: Sigmoid', exact: true }).click();
	await expect(page.getByRole('textbox', { name: 'Function' })).toHaveText('y = sigmoid(x)');
});

test('a card shows how to write it, its rule, its curve, its code and what it does to a gradient', async ({
	page
}) => {
	await openOperations(page);
	const sigmoid = card(page, 'Sigmoid');
	await sigmoid.scrollIntoViewIfNeeded();
	await expect(sigmoid).toContainText('sigmoid(x)');
	await expect(sigmoid.locator('.katex')).toHaveCount(3);
	await expect(sigmoid.getByRole('img', { name: /^sigmoid from/ })).toBeVisible();
	await expect(sigmoid).toContainText('Scales:');
	await expect(sigmoid).toContainText('sigmoid(x) = 1/(1 + exp(-x))');
	await expect(sigmoid).toContainText('y = torch.sigmoid(x)');
	await expect(card(page, 'ReLU')).toContainText('its slope there is taken as 0');
	await expect(card(page, 'Multiply').getByRole('img', { name: /^multiply from/ })).toHaveCount(0);
});

test('a card of a whole operation shows its shapes, its options and the rule of its gradient', async ({
	page
}) => {
	await openOperations(page);
	await expect(card(page, 'Matrix product')).toContainText('(2×3), (3×2) → (2×2)');
	await expect(card(page, 'Sum of all')).toContainText(
		'the axis along which it works, counted from 1'
	);
	await expect(card(page, 'Sum of all')).toContainText('y = np.sum(x, axis=0)');
	await expect(card(page, 'Matrix product')).toContainText('∂f/∂a = ∂f/∂y·bᵀ');
});

test('a live example steps forward and back, by its buttons and by the arrow keys', async ({
	page
}) => {
	await openOperations(page);
	await card(page, 'Square').scrollIntoViewIfNeeded();
	const steps = page.getByRole('group', { name: 'Steps of Square', exact: true });
	await expect(steps).toContainText('Every value and every gradient is there.');
	await steps.getByRole('button', { name: 'Next step' }).click();
	await expect(steps).toContainText('1 of 4');
	await page.keyboard.press('ArrowRight');
	await expect(steps).toContainText('2 of 4');
	await expect(steps).toContainText('y');
	await steps.getByRole('button', { name: 'Previous step' }).click();
	await expect(steps).toContainText('1 of 4');
	await page.keyboard.press('ArrowLeft');
	await expect(steps).toContainText('Nothing is computed yet.');
});

test('code is copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openOperations(page);
	await page.getByRole('button', { name: 'Copy the NumPy code of Tangent', exact: true }).click();
	await expect(card(page, 'Tangent').getByText('Copied')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('y = np.tan(x)');
});

test('the search narrows cards and contents down, tells the count, and leads to the first by Enter', async ({
	page
}) => {
	await openOperations(page);
	const all = await page.getByRole('article').count();
	const search = page.getByRole('search');
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox', { name: 'Find an operation' })).toBeFocused();
	await page.keyboard.type('softm');
	await expect(search.getByRole('status')).toHaveText(/^\d of \d+ operations$/);
	await expect(card(page, 'Sigmoid')).toBeHidden();
	await expect(card(page, 'Softmax')).toBeVisible();
	const contents = page.getByRole('navigation', { name: 'Contents' });
	await expect(contents.getByRole('link', { name: 'Softmax', exact: true })).toBeVisible();
	await expect(contents.getByRole('link', { name: 'Sigmoid', exact: true })).toHaveCount(0);
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('heading', { level: 3 }).filter({ visible: true }).first()
	).toBeFocused();
	await page.keyboard.press('/');
	await page.keyboard.press('Escape');
	await expect(search.getByRole('status')).toHaveText(`${all} operations`);
	await expect(card(page, 'Sigmoid')).toBeVisible();
});

test('a search that finds nothing says so and offers the way back', async ({ page }) => {
	await openOperations(page);
	await page.getByRole('searchbox').fill('convolution of dreams');
	await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(0);
	await expect(page.getByText('No operation is called “convolution of dreams”')).toBeVisible();
	await page.getByRole('button', { name: 'Show all operations' }).click();
	await expect(card(page, 'Sigmoid')).toBeVisible();
});

test('an address that names an operation shows it although something else is looked for', async ({
	page
}) => {
	await openOperations(page);
	await page.getByRole('searchbox').fill('softmax');
	await page.evaluate(() => (location.hash = 'tanh'));
	await expect(page.getByRole('heading', { name: 'Hyperbolic tangent' })).toBeInViewport();
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
			// every card of the page
			test.slow();
			await openOperations(page);
			await expectAccessible(page);
		});
	});

test('axe finds nothing in a live example', async ({ page }) => {
	await openOperations(page);
	await page.getByRole('searchbox').fill('softmax');
	await card(page, 'Softmax').scrollIntoViewIfNeeded();
	const steps = page.getByRole('group', { name: 'Steps of Softmax', exact: true });
	await steps.getByRole('button', { name: 'Previous step' }).click();
	await expectAccessible(page);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('nothing is wider than the screen, and axe finds nothing', async ({ page }) => {
		test.slow();
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
		await expect(sigmoid.getByRole('img', { name: /^sigmoid from/ })).toBeVisible();
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
