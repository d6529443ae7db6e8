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
	await panel.getByRole('button', { name: 'How ∂e/∂c × ∂c/∂b is made' }).click();
	await panel.getByTitle('Why this gradient?').last().click();
	await panel.getByRole('button', { name: 'Back' }).click();
	await expect(panel).toContainText('Their sum is 5');
	await panel.getByRole('button', { name: 'Value' }).click();
	await expect(panel).toContainText('an input');
	await expectAccessible(page);
});

test('from the keys: W asks why, arrows unfold, and the lines come down to the inputs', async ({
	page
}) => {
	await openStudio(page);
	await page.locator('g.card[aria-label^="f,"]').focus();
	await page.keyboard.press('w');
	const panel = page.getByRole('tabpanel', { name: 'Why' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Why is f what it is?');
	await panel.getByRole('button', { name: 'How f is made' }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(panel.getByRole('button', { name: 'How z is made' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(panel.getByRole('button', { name: 'How v3 is made' })).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(panel.getByRole('button', { name: 'How v3 is made' })).toBeHidden();
	await panel.getByRole('button', { name: 'Unfold to the inputs' }).click();
	await expect(panel.getByText('an input')).toHaveCount(5);
	await page.locator('g.card[aria-label^="w₁,"]').focus();
	await page.keyboard.press('Shift+W');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Why is ∂f/∂w1 what it is?');
	await expect(panel).toContainText('0.5898');
});

test('a term becomes the question, and the questions so far lead back', async ({ page }) => {
	await openStudio(page);
	await page.locator('g.card[aria-label^="w₁,"]').focus();
	await page.keyboard.press('Shift+W');
	const panel = page.getByRole('tabpanel', { name: 'Why' });
	const title = panel.getByRole('heading', { level: 2 });
	await panel.getByRole('button', { name: '∂f/∂v1', exact: true }).first().click();
	await expect(title).toHaveText('Why is ∂f/∂v1 what it is?');
	await panel.getByRole('button', { name: '∂f/∂v3', exact: true }).first().click();
	const trail = panel.getByRole('navigation', { name: 'Questions so far' });
	await expect(trail.getByRole('listitem')).toHaveCount(3);
	await trail.getByRole('button', { name: '∂f/∂w1' }).click();
	await expect(title).toHaveText('Why is ∂f/∂w1 what it is?');
	await expect(trail).toBeHidden();
	await expectAccessible(page);
});

test('one entry of a matrix is a row times a column', async ({ page }) => {
	await openStudio(page, './?example=relu-layer');
	await page.locator('g.card[aria-label^="v₁,"]').focus();
	await page.keyboard.press('w');
	const panel = page.getByRole('tabpanel', { name: 'Why' });
	await panel.getByRole('button', { name: 'One entry' }).click();
	await panel.getByRole('spinbutton', { name: 'Axis 1' }).fill('3');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Why is v1[3] what it is?');
	await expect(panel).toContainText('2 × 2 + (−1) × 1');
	await panel.getByRole('button', { name: 'Gradient' }).click();
	await expect(panel).toContainText('a path is a chain of rules');
	await expectAccessible(page);
});

test('the derivation is copied as LaTeX', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openStudio(page);
	await page.locator('g.card[aria-label^="f,"]').focus();
	await page.keyboard.press('w');
	await page.getByRole('button', { name: 'Copy as LaTeX' }).click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('f &= \\sigma(z)');
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
