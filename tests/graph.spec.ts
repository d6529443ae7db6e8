/** What a person does with the graph itself. */
import type { Page } from '@playwright/test';
import { beats, openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

const card = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('a number on a card is dragged like a slider, and the step stays', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.zPasses);
	const number = page.locator('[data-node] .handle').first();
	const box = await number.boundingBox();
	if (!box) throw new Error('the number has no box');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 });
	await page.mouse.up();
	await expect(studio.field('w1')).toHaveValue('2');
	await studio.rests(beats.zPasses);
	await studio.button('Undo').click();
	await expect(studio.field('w1')).toHaveValue('1');
});

test('hovering a row lights the card, and hovering a card the row and the text', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.tab('Trace');
	await studio.table.getByRole('row', { name: /^v1/ }).hover();
	await expect(page.locator('g.card:has(> .frame.hovered)')).toHaveCount(1);
	await expect(page.locator('g.card:has(> .frame.hovered)')).toHaveAccessibleName(/v₁/);
	await card(page, /^w₂/).first().hover();
	await expect(studio.table.locator('tr.hover')).toHaveText(/w2/);
	await expect(page.locator('.cm-content .lit-hover')).toHaveText('w2');
});

test('edge by edge, each edge of a node is a step of its own', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v3Passes);
	await page.keyboard.press('.');
	await expect(studio.count).toHaveText('13 of 16');
	await page.keyboard.press('.');
	await expect(studio.count).toHaveText('14 of 16');
	await page.keyboard.press(',');
	await expect(studio.count).toHaveText('13 of 16');
	await page.keyboard.press('ArrowRight');
	await studio.rests(beats.v2Passes);
});

test('x*x has two edges that bring 3 and 3', async ({ page }) => {
	const studio = await openStudio(page, './?example=square');
	await expect(studio.editor).toHaveText('f = x * x');
	await studio.button('Last').click();
	const rows = await studio.trace();
	expect(rows.get('x')?.gradient).toBe(6);
	await expect(page.getByText('3 + 3 = 6').first()).toBeAttached();
});

test('a slider that rewrites a number of the text keeps the step and the view', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.write('w = 0.5\nf = w*x');
	await studio.button('Last').click();
	await expect(studio.count).toHaveText('4 of 4');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	const view = page.locator('svg[role="group"] > g').first();
	const before = await view.getAttribute('transform');
	await studio.slider('w').focus();
	await page.keyboard.press('ArrowRight');
	await expect(studio.editor).toContainText('w = 0.6');
	await expect(studio.count).toHaveText('4 of 4');
	expect(await view.getAttribute('transform')).toBe(before);
});

test('while the text cannot be read the last graph can still be stepped', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(' +');
	await expect(page.getByText('cannot be read yet').first()).toBeVisible();
	await studio.button('First').click();
	await studio.button('Next').click();
	await expect(studio.count).toHaveText('1 of 12');
	await expect(page.getByText('cannot be read yet')).toHaveCount(0);
	await expect(page.getByRole('alert')).toBeVisible();
});
