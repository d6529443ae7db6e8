import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/test.ts';
import { openStudio } from './support/studio.ts';

test('forward mode is stepped along an input that is chosen, keeps its step under a slider, and is undone', async ({
	page
}) => {
	const studio = await openStudio(page);
	await page.getByRole('combobox', { name: 'Derivatives by' }).selectOption({ label: 'w₂' });
	const card = (name: string) => page.locator(`g.card[aria-label^="${name},"]`);
	await expect(card('f')).toHaveAccessibleName(/tangent −0\.3932/);
	await expect(card('w₁')).toHaveAccessibleName(/does not depend on w₂/);
	await studio.button('First').click();
	for (let step = 0; step < 9; step++) await studio.button('Next').click();
	const panel = page.getByRole('tabpanel', { name: 'Step' });
	await expect(panel).toContainText('v3 gets its tangent');
	await expect(panel.getByRole('img', { name: '∂v3/∂w2' })).toBeVisible();
	await expect(studio.count).toHaveText('9 of 11');
	await expectAccessible(page);
	await studio.field('x2').fill('4');
	await studio.field('x2').press('Enter');
	await expect(studio.count).toHaveText('9 of 11');
	await expect(card('v₃')).toHaveAccessibleName(/tangent 4/);
	await studio.button('Undo').click();
	await studio.button('Undo').click();
	await expect(studio.count).toHaveText(/12/);
	await expect(card('v₂')).not.toHaveAccessibleName(/tangent/);
});

test('the key d turns to forward mode along the node that is focused, and back; entries of tensors are offered', async ({
	page
}) => {
	await openStudio(page, './?example=relu-layer');
	const card = (name: string) => page.locator(`g.card[aria-label^="${name},"]`);
	await card('x').focus();
	await page.keyboard.press('d');
	const choice = page.getByRole('combobox', { name: 'Derivatives by' });
	await expect(choice.locator('option:checked')).toHaveText('x[1] of 2');
	await expect(card('L')).toHaveAccessibleName(/tangent 3/);
	await choice.selectOption({ label: 'x[2]' });
	await expect(card('L')).toHaveAccessibleName(/tangent −0\.5/);
	await expectAccessible(page);
	await card('x').focus();
	await page.keyboard.press('d');
	await expect(choice.locator('option:checked')).toHaveText(/backward pass/);
});

test('it is stepped by the keys, from phase to phase, and comes back when its input does', async ({
	page
}) => {
	const studio = await openStudio(page);
	const choice = page.getByRole('combobox', { name: 'Derivatives by' });
	await studio.button('First').click();
	await page.keyboard.press('d');
	await expect(choice.locator('option:checked')).not.toHaveText(/backward pass/);
	await choice.selectOption({ label: 'w₁' });
	await page.getByRole('heading', { name: 'Values' }).click();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /f/);
	await page.keyboard.press('ArrowRight');
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /^Forward mode starts at w1/);
	await page.keyboard.press('ArrowRight');
	await expect(studio.timeline).toHaveAttribute(
		'aria-valuetext',
		/tangent of w1 by the other input: .*1 × 3 = 3/
	);
	await expect(page.locator('svg text.phase', { hasText: 'Forward mode' })).toBeVisible();
	await studio.tab('Trace');
	const table = page.getByRole('table', { name: 'Every node with its value and its tangent' });
	await expect(table.getByRole('columnheader').last()).toHaveText('∂node/∂w₁');
	await expect(table.getByRole('row', { name: /x₂|x2/ }).getByRole('cell').last()).toHaveText('0');
	await page.getByRole('heading', { name: 'Values' }).click();
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /that is its tangent/);

	const source = 'f = sigmoid(w2*x2 + b)';
	await studio.editor.fill(source);
	await expect(choice.locator('option:checked')).toHaveText(/backward pass/);
	await studio.editor.fill('f = sigmoid(w1*x1 + w2*x2 + b)');
	await expect(choice.locator('option:checked')).toHaveText('w₁');
});

test('the Check tab counts both modes and steps through the one that is asked for', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.tab('Check');
	await page.getByRole('button', { name: /Step through/ }).click();
	await expect(
		page.getByRole('combobox', { name: 'Derivatives by' }).locator('option:checked')
	).toHaveText('w₁');
	await expect(page.locator('svg text.phase', { hasText: 'Forward mode' })).toBeVisible();
	await expectAccessible(page);
});

test('the Code tab writes forward mode out and lights its lines, and Why tells the tangents of the cards', async ({
	page
}) => {
	const studio = await openStudio(page);
	await page.getByRole('combobox', { name: 'Derivatives by' }).selectOption({ label: 'w₁' });
	await studio.button('First').click();
	for (let step = 0; step < 9; step++) await studio.button('Next').click();
	await studio.tab('Code');
	const lit = page
		.getByRole('listbox', { name: 'Lines of the program' })
		.getByRole('option', { selected: true });
	await expect(lit).toHaveText('v3_dot = v1_dot  # step 9');
	await studio.button('Next').click();
	await expect(lit).toHaveText('z_dot = v3_dot  # step 10');
	await studio.tab('Why');
	const panel = page.getByRole('tabpanel', { name: 'Why' });
	await expect(panel.getByRole('button', { name: 'Tangent', pressed: true })).toBeVisible();
	await expect(panel.getByRole('button', { name: 'Gradient' })).toHaveCount(0);
	await expect(panel.getByRole('listitem').first()).toContainText(/v3\W+∂w1\W+1\W+3\W+3/);
	await expectAccessible(page);
});
