/** Any node can be what is differentiated, and the backward pass can start with other numbers than ones. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio, type Studio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const choice = (page: Page): Locator => page.getByLabel('Gradient of', { exact: true });
const chosen = (page: Page): Locator => choice(page).locator('option:checked');
const reset = (studio: Studio): Locator => studio.button('Differentiate the last line again');
const card = (page: Page, name: RegExp): Locator =>
	page.getByRole('group', { name: /graph/i }).getByRole('button', { name });

/** The full gradient of an input in the values panel. */
const gradient = (studio: Studio, name: string): Locator =>
	studio.page
		.getByRole('listitem')
		.filter({ has: studio.slider(name) })
		.locator('.gradient');

test('any line can be what is differentiated, and undo takes the choice back', async ({ page }) => {
	const studio = await openStudio(page);
	await expect(reset(studio)).toHaveCount(0);
	await choice(page).selectOption('z');
	await expect(gradient(studio, 'w1')).toHaveAttribute('title', '3');
	// What the example has to say is about the gradient of f.
	await expect(page.getByText('The gradient of a weight is its input')).toHaveCount(0);
	await studio.tab('Trace');
	await expect(studio.table.getByRole('row', { name: /^w1/ })).toContainText('3');
	await studio.button('Undo').click();
	await expect(chosen(page)).toHaveText('f (last line)');
	await studio.button('Redo').click();
	await expect(chosen(page)).toHaveText('z');
	await expectAccessible(page);
	await reset(studio).click();
	await expect(chosen(page)).toHaveText('f (last line)');
	await expect(reset(studio)).toHaveCount(0);
});

test('a node without a name is differentiated from its card, by the key and by the pointer', async ({
	page
}) => {
	const studio = await openStudio(page);
	await card(page, /^v₁,/).focus();
	await page.keyboard.press('t');
	await expect(chosen(page)).toHaveText('v₁');
	await expect(gradient(studio, 'w1')).toHaveAttribute('title', '3');
	await card(page, /^v₂,/).hover();
	await card(page, /^v₂,/).getByText('∂').click();
	await expect(chosen(page)).toHaveText('v₂');
	await expect(gradient(studio, 'w2')).toHaveAttribute('title', '−2');
	await card(page, /^f,/).focus();
	await page.keyboard.press('t');
	await expect(chosen(page)).toHaveText('f (last line)');
	await expectAccessible(page);
});

test('what the target does not use has the gradient 0, and the row says why', async ({ page }) => {
	const studio = await openStudio(page);
	await card(page, /^v₁,/).focus();
	await page.keyboard.press('t');
	await expect(gradient(studio, 'w2')).toHaveText(/^\s*0: v₁ does not depend on it/);
	await expect(gradient(studio, 'w1')).not.toContainText('depend');
});

test('the playhead stays with its node when another target is chosen', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(10);
	const before = await studio.timeline.getAttribute('aria-valuetext');
	expect(before).toContain('v3 is a sum');
	await choice(page).selectOption('z');
	await expect(studio.count).toHaveText('9 of 11');
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /^v3 is a sum/);
});

test('a renamed target gives way to the last line, and comes back by undo', async ({ page }) => {
	const studio = await openStudio(page);
	await choice(page).selectOption('z');
	const text = 'u = w1*x1 + w2*x2 + b\nf = sigmoid(u)';
	await studio.write(text);
	await expect(chosen(page)).toHaveText('f (last line)');
	await expect(studio.editor).toContainText('f = sigmoid(u)');
	while ((await chosen(page).textContent()) !== 'z') await studio.button('Undo').click();
	await expect(studio.editor).toContainText('f = sigmoid(z)');
});

test('a link and a reload keep the target and the start', async ({ page }) => {
	const studio = await openStudio(page, './?example=relu-layer');
	await choice(page).selectOption({ index: 1 });
	const name = (await chosen(page).textContent()) ?? '';
	await page.getByRole('button', { name: /^Numbers of the start/ }).click();
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await studio.button('Share').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto('about:blank');
	await openStudio(page, link);
	const start = page.getByRole('group', { name: 'Start of the backward pass' });
	for (const again of [true, false]) {
		await expect(chosen(page)).toHaveText(name);
		await expect(start.locator('.value').first()).toHaveText('3');
		if (again) await page.reload();
	}
});

test('a target of more than one number starts with ones, or with what the reader gives', async ({
	page
}) => {
	const studio = await openStudio(page, './?example=relu-layer');
	const ones = page.getByText('The backward pass starts with ones');
	await choice(page).selectOption({ index: 1 });
	await expect(ones).toBeVisible();
	await page.getByRole('button', { name: /^Numbers of the start/ }).click();
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(ones).toBeHidden();
	await studio.button('Use ones').click();
	await expect(ones).toBeVisible();
	await studio.button('Undo').click();
	const start = page.getByRole('group', { name: 'Start of the backward pass' });
	await expect(start.locator('.value').first()).toHaveText('3');
});

test('a start of another shape is refused in words, and the old one stays', async ({ page }) => {
	await openStudio(page, './?example=relu-layer');
	await choice(page).selectOption({ index: 1 });
	await page.getByRole('button', { name: /^Numbers of the start/ }).click();
	await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3\n4\t5\t6\n7\t8\t9'));
	await page.keyboard.press('ControlOrMeta+v');
	await expect(page.getByRole('alert')).toContainText('The start has the shape of');
	await page.keyboard.press('Escape');
	await expect(page.getByText('The backward pass starts with ones')).toBeVisible();
});
