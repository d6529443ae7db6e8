import { expect, test } from './support/test.ts';
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';

test('a gradient is unfolded term by term, each term another question, and one goes back', async ({
	page
}) => {
	const studio = await openStudio(page, './?example=two-paths');
	await page.locator('g.card[aria-label^="b, input"]').click();
	await studio.tab('Why');
	const panel = page.getByRole('tabpanel', { name: 'Why' });
	await expect(panel).toContainText('2 paths, 4 edges visited');
	await expect(panel).toContainText('Their sum is 5, which is the gradient.');
	await panel.getByRole('button', { name: 'How it is made', expanded: false }).first().click();
	await panel.getByTitle('Why this gradient?').last().click();
	await panel.getByRole('button', { name: 'Back' }).click();
	await expect(panel).toContainText('Their sum is 5');
	await panel.getByRole('button', { name: 'Value' }).click();
	await expect(panel).toContainText('an input');
	await expectAccessible(page);
});

test('Check agrees in every way, and Code lights the lines of the step', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.tab('Check');
	await expect(page.getByRole('tabpanel', { name: 'Check' })).toContainText('All ways agree');
	await studio.tab('Code');
	await studio.button('First').click();
	const panel = page.getByRole('tabpanel', { name: 'Code' });
	await expect(panel.getByRole('option').first()).toBeVisible();
	await studio.button('Next').click();
	await expect(panel.getByRole('option', { selected: true }).first()).toContainText('=');
	await expectAccessible(page);
});
