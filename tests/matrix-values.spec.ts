/** Tensors among the values: given a shape, typed, pasted, dragged, undone, and sent in a link. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio, type Studio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** `b` is 2, as in the neuron of the first screen. */
async function open(page: Page, text: string): Promise<Studio> {
	const studio = await openStudio(page);
	await studio.write(text);
	await expect(studio.button('Range and role of b')).toBeVisible();
	await expect(studio.button('Range and role of w1')).toHaveCount(0);
	return studio;
}

async function reshape(studio: Studio, name: string, text: string): Promise<void> {
	await studio.button(`Range and role of ${name}`).click();
	await studio.page.getByLabel('Shape').fill(text);
	await studio.button('Apply').click();
}

const grid = (page: Page, name: string): Locator =>
	page.getByRole('grid', { name: `Numbers of ${name}` });

const preview = (page: Page): Locator => page.locator('li .preview .cell');

/** What the cells say, row by row: each its value and its gradient. */
async function cells(page: Page, name: string): Promise<string[]> {
	const texts = await grid(page, name).getByRole('gridcell').allInnerTexts();
	return texts.map((text) => text.replace(/\s+/g, ' ').replace(' ,', ',').trim());
}

async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
	await page.keyboard.press('ControlOrMeta+v');
}

test('an input is given a shape and numbers by keyboard alone, and shows the gradient of each', async ({
	page
}) => {
	const studio = await open(page, 'f = W .* b');
	await reshape(studio, 'W', '2×2');
	await studio.button('Numbers of W, 2×2').press('Enter');
	for (const key of ['1', 'Tab', '3', 'Enter', '5', 'Tab', '7', 'Enter'])
		await page.keyboard.press(key);
	expect(await cells(page, 'W')).toEqual([
		'1, gradient 2',
		'3, gradient 2',
		'5, gradient 2',
		'7, gradient 2'
	]);
	// The lit row of its table is not of this journey.
	await expectAccessible(page, ['aside[aria-label="Step and trace"]']);
	await page.keyboard.press('Escape');
	await expect(studio.button('Numbers of W, 2×2')).toBeFocused();
	for (let count = 0; count < 4; count++) await studio.button('Undo').click();
	expect(await preview(page).locator('.value').allInnerTexts()).not.toContain('7');
});

test('a bad number keeps the old one and says why', async ({ page }) => {
	const studio = await open(page, 'f = W .* b');
	await reshape(studio, 'W', '2');
	await studio.button('Numbers of W, 2').click();
	await page.keyboard.type('4x');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toHaveText(/^Entry 1: “4x” is not a number/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.keyboard.type('4');
	await page.keyboard.press('Enter');
	expect((await cells(page, 'W'))[0]).toBe('4, gradient 2');
});

test('cells of a spreadsheet and a literal of NumPy are pasted, and what is no number changes nothing', async ({
	page
}) => {
	const studio = await open(page, 'f = W .* b');
	await reshape(studio, 'W', '2×2');
	await studio.button('Numbers of W, 2×2').click();
	await paste(page, '1\t2\t3\n4\t5\t6\n');
	await expect(page.getByRole('textbox', { name: 'Shape' })).toHaveValue('2×3');
	await paste(page, 'np.array([[1, 2], [3, oops]])');
	await expect(page.getByRole('alert')).toContainText('“oops” is not a number');
	await expect(page.getByRole('textbox', { name: 'Shape' })).toHaveValue('2×3');
	await paste(page, 'np.array([[1.5, -2]], dtype=float)');
	await expect(page.getByRole('textbox', { name: 'Shape' })).toHaveValue('1×2');
	expect(await cells(page, 'W')).toEqual(['1.5, gradient 2', '−2, gradient 2']);
});

test('shapes that do not fit keep their numbers until the other one fits too', async ({ page }) => {
	const studio = await open(page, 'f = W .* x + b');
	await reshape(studio, 'W', '3');
	await reshape(studio, 'x', '3');
	await studio.button('Numbers of W, 3').click();
	await studio.button('More entries').click();
	await expect(page.getByRole('dialog', { name: 'Numbers of W' }).getByRole('alert')).toContainText(
		'4'
	);
	await page.keyboard.press('Escape');
	await studio.button('Numbers of x, 3').click();
	await studio.button('More entries').click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(studio.button('Numbers of W, 4')).toBeAttached();
});

test('a number of a matrix in the text is dragged, and only that number is rewritten', async ({
	page
}) => {
	const studio = await open(page, 'W = [1, 2; 3, 4] # weights\nf = W .* b');
	const box = await preview(page).nth(2).boundingBox();
	if (!box) throw new Error('The third number of W is not on screen.');
	await page.mouse.move(box.x + 20, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + 40, box.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect(studio.editor).toContainText('W = [1, 2; 3.5, 4] # weights');
	await studio.button('Undo').click();
	await expect(studio.editor).toContainText('W = [1, 2; 3, 4] # weights');
});

test('a large matrix is filled and walked through, though few of its cells are drawn', async ({
	page
}) => {
	const studio = await open(page, 'f = W .* b');
	await reshape(studio, 'W', '784×64');
	await studio.button('Numbers of W, 784×64').click();
	await studio.button('Random').click();
	await grid(page, 'W').getByRole('gridcell').first().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('9');
	await page.keyboard.press('Enter');
	const last = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '784' }) });
	await expect(last.getByRole('gridcell').last()).toContainText('9');
	expect(await grid(page, 'W').getByRole('gridcell').count()).toBeLessThan(150);
	await page.keyboard.press('Escape');
	await studio.button('Share').click();
	await expect(page.getByRole('dialog', { name: 'No link was made' })).toContainText(
		'W alone holds 50,176 numbers'
	);
});

test('a link opens the same matrix somewhere else', async ({ page }) => {
	const studio = await open(page, 'f = W .* b');
	await reshape(studio, 'W', '2×2');
	await studio.button('Numbers of W, 2×2').click();
	await paste(page, '[1 2; 3 4.5]');
	await page.keyboard.press('Escape');
	await studio.button('Share').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto('about:blank');
	await openStudio(page, link);
	await expect(preview(page).locator('.value')).toHaveText(['1', '2', '3', '4.5']);
});
