/** The Check tab: every gradient found in several ways, the lecture’s own mistake, and a kink. */
import { expectAccessible } from './support/accessible.ts';
import { neuron, openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test('five ways find the gradients of the neuron, and keep up with a slider', async ({ page }) => {
	const studio = await openStudio(page);
	await page.getByRole('tab', { name: 'Check' }).click();
	const panel = page.getByRole('tabpanel');
	await expect(panel.getByRole('heading', { name: 'All ways agree' })).toBeVisible();
	await expect(panel).toContainText('5 gradients, each found in five ways.');
	const digits = neuron.gradients.w1.toPrecision(10);
	for (const way of ['Forward mode', 'Central difference', 'Symbolic'])
		await expect(panel.getByRole('row', { name: new RegExp(`^${way}`) })).toContainText(digits);
	await expect(panel.getByRole('img', { name: /slope 2 for larger steps/ })).toBeVisible();
	await expectAccessible(page);
	await studio.slider('w1').focus();
	await page.keyboard.press('ArrowRight');
	await expect(panel.getByRole('row', { name: /^Symbolic/ })).not.toContainText(digits);
	await expect(panel.getByRole('heading', { name: 'All ways agree' })).toBeVisible();
});

test('both weights moved by h give the derivative along (1, 1)', async ({ page }) => {
	await openStudio(page);
	await page.getByRole('tab', { name: 'Check' }).click();
	const panel = page.getByRole('tabpanel');
	for (const weight of ['w1', 'w2']) await panel.getByRole('checkbox', { name: weight }).check();
	await expect(panel.getByRole('row', { name: /^Central/ })).toContainText('0.196611933');
	await expect(panel.getByRole('row', { name: /^Forward mode/ })).toContainText('0.196611933');
	await expect(panel).toContainText('along (1, 1)');
});

test('the lecture’s mistake is an example that opens with both weights moved, and another one begins anew', async ({
	page
}) => {
	await openStudio(page, './?example=both-weights');
	const panel = page.getByRole('tabpanel', { name: 'Check' });
	await expect(panel).toContainText('along (1, 1)');
	await expect(panel).toContainText('0.5898 − 0.3932 = 0.1966');
	await expect(panel.getByRole('checkbox', { name: 'w1' })).toBeChecked();
	await page.getByRole('button', { name: 'Examples' }).click();
	await page.getByRole('button', { name: /^A neuron/ }).click();
	await expect(panel.getByRole('checkbox', { name: 'w1' })).not.toBeChecked();
	await expect(panel).not.toContainText('along (1, 1)');
});

test('where a difference has no digit the badge does not say that all ways agree', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.editor.fill('x = 40\nf = 1e18*sigmoid(x)');
	await studio.tab('Check');
	const panel = page.getByRole('tabpanel');
	await expect(panel.getByRole('heading', { name: 'Differences cannot tell here' })).toBeVisible();
	await expect(panel).toContainText('Reverse mode, forward mode and the formulas agree.');
	await expect(panel).toContainText('rounding on the way may move it by 220');
	await expect(panel).toContainText('No step shows the gradient');
	await studio.editor.fill('x = -1\ny = 1\nf = log(x) + y');
	await expect(
		panel.getByRole('heading', { name: 'There is nothing to check here' })
	).toBeVisible();
	await expectAccessible(page);
});
