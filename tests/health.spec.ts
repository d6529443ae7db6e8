import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/test.ts';
import { openStudio } from './support/studio.ts';

test('a logarithm driven to 0 is marked with its poison, both ways, and heals', async ({
	page
}) => {
	const studio = await openStudio(page, './?example=log-loss');
	const step = page.getByRole('tabpanel', { name: 'Step' });
	await expect(step).not.toContainText('Where it hurts');
	await studio.field('b').fill('-2000');
	await studio.field('b').press('Enter');
	await expect(step).toContainText('Where it hurts');
	await expect(step).toContainText('made the first infinite number; it reached L along 1 step.');
	await expect(step).toContainText('On the way back');
	const origin = page.locator('g.card[aria-label^="v₄,"]');
	await expect(origin).toHaveAccessibleName(/here numbers stop being finite/);
	await expect(page.locator('path.wave')).not.toHaveCount(0);
	await expectAccessible(page);
	await studio.field('b').fill('-0.8');
	await studio.field('b').press('Enter');
	await expect(step).not.toContainText('Where it hurts');
	await expect(page.locator('path.wave')).toHaveCount(0);
});

test('a dead unit wears its name on the way back, and not before', async ({ page }) => {
	const studio = await openStudio(page, './?example=dead-relu');
	const dead = page.locator('g.card[aria-label^="v₂,"]');
	await expect(dead).toHaveAccessibleName(/dead: .*its slope at −1\.5 is 0/);
	await studio.button('First').click();
	await expect(dead).not.toHaveAccessibleName(/dead/);
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowRight');
	await expect(dead).toHaveAccessibleName(/dead/);
	const step = page.getByRole('tabpanel', { name: 'Step' });
	await expect(step).toContainText('Units that let nothing through');
});

test('what is left along a path: another input, another path, by the keys alone', async ({
	page
}) => {
	await openStudio(page, './?example=two-paths');
	const step = page.getByRole('tabpanel', { name: 'Step' });
	const picture = step.getByRole('img', { name: /^Along the way/ });
	await step.getByRole('combobox', { name: 'Back to' }).focus();
	await page.keyboard.press('b');
	await expect(step).toContainText('path 1 of 2');
	const first = await picture.getAttribute('aria-label');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(step).toContainText('path 2 of 2');
	expect(await picture.getAttribute('aria-label')).not.toBe(first);
	await step.getByText('Every step').click();
	await expect(step.getByRole('columnheader', { name: 'so far' })).toBeVisible();
	await expectAccessible(page);
});

test('every card shows its change beside what its gradient had said: small agrees, large does not', async ({
	page
}) => {
	const studio = await openStudio(page);
	await page.getByRole('switch', { name: 'Nudge' }).click();
	await studio.field('w1').fill('1.01');
	await studio.field('w1').press('Enter');
	const output = page.locator('g.card[aria-label^="f,"]');
	await expect(output).toHaveAccessibleName(/≈/);
	await studio.field('w1').fill('-3');
	await studio.field('w1').press('Enter');
	await expect(output).toHaveAccessibleName(/≠/);
	await expectAccessible(page);
	await page.getByRole('switch', { name: 'Nudge' }).click();
	await expect(output).not.toHaveAccessibleName(/[≈≠]/);
});

test('of many units a few are told, and the others wait behind a fold that opens by a key', async ({
	page
}) => {
	const studio = await openStudio(page);
	const step = page.getByRole('tabpanel', { name: 'Step' });
	const terms = [1, 2, 3, 4, 5, 6, 7].map((bias) => `relu(x - ${bias})`);
	await studio.editor.fill(`f = ${terms.join(' + ')}`);
	await studio.field('x').fill('-1');
	await studio.field('x').press('Enter');
	await expect(step.getByText('dead:')).toHaveCount(4);
	await step.getByText('3 more').focus();
	await page.keyboard.press('Enter');
	await expect(step.getByText('dead:')).toHaveCount(7);
	await expectAccessible(page);
});

test('numbers that move leave the path where it is', async ({ page }) => {
	const studio = await openStudio(page);
	const end = page.getByRole('combobox', { name: 'Back to' });
	const before = await end.inputValue();
	for (const value of ['-3', '0', '3']) {
		await studio.field('x1').fill(value);
		await studio.field('x1').press('Enter');
		await expect(studio.field('x1')).toHaveValue(value.replace('-', '−'));
		expect(await end.inputValue()).toBe(before);
	}
});
