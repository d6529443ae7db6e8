import { expect, test } from './support/test.ts';
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';

test('a call is closed into one card with the button of its box, stepped through, and opened', async ({
	page
}) => {
	const studio = await openStudio(page, './?example=two-layers');
	const card = page.getByRole('button', { name: /^h, a box of 3 operations, layer\(W1, x, b1\)/ });
	await expect(card).toBeHidden();
	await studio.button('Close layer').first().click();
	await expect(card).toBeVisible();
	await expect(studio.button('Close layer')).toHaveCount(1);
	await studio.button('First').click();
	await studio.button('Next').click();
	await studio.button('Next').click();
	const caption = page.getByRole('main').locator('.caption');
	await expect(caption).toContainText('relu(W1·x + b1) gives');
	await expect(caption).toContainText('three operations');
	await expect(page.getByRole('tabpanel', { name: 'Step' })).toContainText('What is inside');
	await expectAccessible(page);
	await studio.button('Last').click();
	await expect(caption).toContainText('the box of layer passes');
	await expectAccessible(page);
	await card.hover();
	await page.getByText('Open the box (o)').locator('..').click();
	await expect(card).toBeHidden();
	await expect(caption).toContainText('h receives');
	await studio.button('Undo').click();
	await expect(card).toBeVisible();
});

test('from the keys: C closes what is around a node, O opens it, and the focus stays', async ({
	page
}) => {
	await openStudio(page, './?example=two-layers');
	await page.locator('g.card[aria-label^="v₁,"]').focus();
	await page.keyboard.press('c');
	const card = page.locator('g.card[aria-label^="h, a box of 3 operations"]');
	await expect(card).toBeFocused();
	await page.keyboard.press('o');
	await expect(page.locator('g.card[aria-label^="h, ReLU"]')).toBeFocused();
	await page.getByRole('button', { name: 'Close layer' }).first().focus();
	await page.keyboard.press('Enter');
	await expect(card).toBeFocused();
});

test('a line of several operations is one card by its corner or by C, and nothing is around it before', async ({
	page
}) => {
	const studio = await openStudio(page);
	await expect(page.getByRole('button', { name: /^Close/ })).toHaveCount(0);
	await page.locator('g.card[aria-label^="z,"]').hover();
	await page.getByText('Show z as one card (c)').locator('..').click();
	const card = page.locator('g.card[aria-label^="z, a box of 4 operations"]');
	await expect(card).toBeFocused();
	await expect(studio.count).toHaveText('6 steps');
	await expectAccessible(page);
	await card.focus();
	await page.keyboard.press('o');
	await expect(studio.count).toHaveText('12 steps');
	await page.keyboard.press('c');
	await expect(card).toBeFocused();
	const trace = await studio.trace();
	expect(trace.get('w1')?.gradient).toBeCloseTo(0.5898357997244456, 12);
	await studio.tab('Check');
	await expectAccessible(page);
	await studio.tab('Code');
	await expect(page.getByRole('tabpanel', { name: 'Code' })).toContainText('v1 = w1 * x1');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(studio.count).toHaveText('12 steps');
});

test('equal parts are drawn apart by a switch that is there only where there are any', async ({
	page
}) => {
	const studio = await openStudio(page);
	const tree = page.getByRole('checkbox', { name: 'Draw equal parts apart' });
	await expect(tree).toBeHidden();
	await studio.write('f = (a + b)*exp(a + b)');
	await expect(tree).toHaveAccessibleDescription(
		'(a + b) is written twice and computed once: 3 operations instead of 4.'
	);
	const sums = page.locator('g.card[aria-label*=", add"]');
	await expect(sums).toHaveCount(1);
	await tree.focus();
	await page.keyboard.press('Space');
	await expect(tree).toBeChecked();
	await expect(sums).toHaveCount(2);
	await expect(tree).toHaveAccessibleDescription(
		'(a + b) is computed twice: 4 operations instead of 3.'
	);
	await expectAccessible(page);
	await tree.click();
	await expect(sums).toHaveCount(1);
	await studio.button('Undo').click();
	await expect(sums).toHaveCount(2);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('a box is closed by its button, and its card by a tap and the corner', async ({ page }) => {
		await openStudio(page, './?example=two-layers');
		await page.getByRole('button', { name: 'Close layer' }).first().tap();
		const card = page.locator('g.card[aria-label^="h, a box of 3 operations"]');
		await expect(card).toBeVisible();
		await expectAccessible(page);
		await card.focus();
		await page.getByText('Open the box (o)').locator('..').tap();
		await expect(card).toBeHidden();
	});
});
