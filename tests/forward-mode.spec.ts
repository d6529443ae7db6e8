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
