/** The text: a new function, a mistake, and the way back. */
import { expectAccessible } from './support/accessible.ts';
import type { Page } from '@playwright/test';
import { openStudio, type Studio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });

/** Puts the caret behind the text and goes on there. */
async function append(studio: Studio, keys: string): Promise<void> {
	await studio.editor.click();
	await studio.page.keyboard.press('ControlOrMeta+End');
	await studio.page.keyboard.type(keys);
}

test('two letters bring suggestions, which take no Enter before one is chosen', async ({
	page
}) => {
	const studio = await openStudio(page);
	await append(studio, ' + so');
	await expect(suggestions(page).getByRole('option', { name: 'softplus(x)' })).toBeVisible();
	await expect(suggestions(page).getByRole('option', { selected: true })).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(studio.editor).toHaveText(/\+ so$/);
	await expect(suggestions(page)).toBeHidden();
});

test('a chosen suggestion is written with its parentheses, the closing one is typed over', async ({
	page
}) => {
	const studio = await openStudio(page);
	await append(studio, ' + softp');
	await page.keyboard.press('ArrowDown');
	const option = suggestions(page).getByRole('option', { name: 'softplus(x)', selected: true });
	await expect(option).toHaveAccessibleDescription(/rounded corner/);
	const pointedAt = () =>
		studio.editor.evaluate((field) => field.ariaActiveDescendantElement?.textContent.trim());
	await expect.poll(pointedAt).toBe('softplus(x)');
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(studio.editor).toHaveText(/\+ softplus\(\)$/);
	await expect(suggestions(page)).toBeHidden();
	await page.keyboard.type('b)');
	await expect(studio.editor).toHaveText(/\+ softplus\(b\)$/);
});

test('Tab takes the first suggestion, a click any, Escape closes them for this name', async ({
	page
}) => {
	const studio = await openStudio(page);
	await append(studio, ' + tan');
	await expect(suggestions(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(studio.editor).toHaveText(/\+ tan\(\)$/);
	await page.keyboard.type('b) + sof');
	await suggestions(page).getByRole('option', { name: 'softsign(x)' }).click();
	await expect(studio.editor).toBeFocused();
	await page.keyboard.type('b) + sof');
	await expect(suggestions(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.type('t');
	await expect(suggestions(page)).toBeHidden();
	await expect(studio.editor).toHaveText(/\+ tan\(b\) \+ softsign\(b\) \+ soft$/);
});

test('asked for, everything is suggested, the names of the text first', async ({ page }) => {
	const studio = await openStudio(page);
	await append(studio, ' + ');
	await page.keyboard.press('Control+Space');
	const options = suggestions(page).getByRole('option');
	await expect(options.first()).toHaveText(/^z/);
	await expect(options.filter({ hasText: 'sigmoid(x)' }).first()).toBeAttached();
	await page.keyboard.press('Enter');
	await expect(studio.editor).toHaveText(/\+ z$/);
});

test('a pointer at rest on a function brings what it does, and the text stays lit', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.editor.getByText('f = sigmoid(z)').hover({ position: { x: 60, y: 12 } });
	const card = page.getByRole('dialog', { name: 'About sigmoid' });
	await expect(card).toContainText('squashes x to a number between 0 and 1.');
	await expect(studio.editor.locator('.lit-hover').first()).toBeVisible();
	await expectAccessible(page);
	await card.hover();
	await expect(card.getByRole('link')).toHaveAttribute('href', /\/operations#sigmoid$/);
	await page.mouse.move(700, 500);
	await expect(card).toBeHidden();
});

test('a key explains the name at the caret as far as it is computed, the next key takes it away', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.button('First').click();
	await studio.button('Next').click();
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+Home');
	for (let moves = 0; moves < 4; moves++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ControlOrMeta+i');
	const card = page.getByRole('dialog', { name: 'About w1' });
	await expect(card).toContainText('parameter, scalar');
	await expect(card).toContainText('not computed yet');
	await expect(page.getByRole('status').filter({ hasText: 'w1: parameter' })).toBeAttached();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(studio.editor).toBeFocused();
});

test('the link of an explanation is reached by Tab, and Escape leads back', async ({ page }) => {
	const studio = await openStudio(page);
	await append(studio, '');
	for (let moves = 0; moves < 5; moves++) await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ControlOrMeta+i');
	const card = page.getByRole('dialog', { name: 'About sigmoid' });
	await expect(card).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(studio.editor).toBeFocused();
	await page.keyboard.press('ControlOrMeta+i');
	await expect(card).toBeVisible();
	await studio.field('w1').focus();
	await expect(card).toBeHidden();
});
