/** Open cards of tensors: opened, pointed at, and walked through slice by slice, by mouse and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio, type Studio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

/** Two slices of 2×2, and one matrix that both of them use. */
const STACKS =
	'A = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]; B = [[1, -1], [2, 1]]; y = A*B; f = sum(y)';

async function open(page: Page): Promise<Studio> {
	const studio = await openStudio(page);
	await studio.write(STACKS);
	await expect(card(page, 'B')).toBeVisible();
	return studio;
}

const card = (page: Page, name: string): Locator =>
	page.locator('[data-node]').and(page.getByLabel(new RegExp(`^${name}\\b`)));

const lit = (page: Page): Locator => page.locator('[data-cell][aria-pressed="true"]');

/** To the px; the frame of an entry under the pointer is a little larger. */
async function middle(entry: Locator): Promise<number[]> {
	const { x, y, width, height } = (await entry.boundingBox())!;
	return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

test('a slice at a time, by mouse: what is pointed at stays where it is, and its sum is written out', async ({
	page
}) => {
	const studio = await open(page);
	await card(page, 'y').click();
	await expect(studio.button('Close y')).toBeVisible();
	await card(page, 'B').click();
	const shared = card(page, 'B');
	await shared.locator('[data-cell="0 1"]').hover();
	await expect(shared).toContainText('summed over axis 1');
	await expect(shared).toContainText('1 × 1 + 3 × 1 + 5 × 1 + 7 × 1 = 16');
	await studio.button('Close B').click();
	await expect(studio.button('Close B')).toHaveCount(0);

	await card(page, 'A').click();
	const own = card(page, 'A');
	await expect(own).toContainText('slice 1 of 2');
	// Waits until the card and the view stand still.
	await own.locator('[data-cell="1 0"]').hover();
	await expect(own).toContainText('1 × 1 + 1 × (−1) = 0');
	const before = await middle(own.locator('[data-cell="1 0"]'));
	await studio.button('Next slice of A').click();
	await expect(own).toContainText('slice 2 of 2');
	await expect(lit(page)).toHaveAccessibleName('Slice 2, row 1, column 1: 1 × 1 + 1 × (−1) = 0');
	expect(await middle(own.locator('[data-cell="3 0"]'))).toEqual(before);
	// The slice stays when the pointer has left, because its entry is held.
	await studio.timeline.hover();
	await expect(own).toContainText('slice 2 of 2');
	await expectAccessible(page);
});

test('by keyboard alone: a card is opened, its entries are walked from slice to slice, and it is closed', async ({
	page
}) => {
	const studio = await open(page);
	await card(page, 'y').focus();
	await page.keyboard.press('Enter');
	await expect(studio.button('Close y')).toBeVisible();
	for (let beat = 0; beat < 12; beat++) await studio.button('Previous').press('Enter');
	for (let beat = 0; beat < 2; beat++) await studio.button('Next').press('Enter');
	await expect(studio.count).toHaveText('2 of 6');
	await expect(card(page, 'y')).toContainText('how it is made');
	await card(page, 'y').focus();
	await page.keyboard.press('Tab');
	const focused = page.locator('[data-cell]:focus');
	await expect(focused).toHaveAccessibleName('Slice 1, row 1, column 1: 1 × 1 + 2 × 2 = 5');
	await page.keyboard.press('PageDown');
	await expect(focused).toHaveAccessibleName('Slice 2, row 1, column 1: 5 × 1 + 6 × 2 = 17');
	await page.keyboard.press('ArrowRight');
	await expect(focused).toHaveAccessibleName('Slice 2, row 1, column 2: 5 × (−1) + 6 × 1 = 1');
	await page.keyboard.press('ArrowUp');
	await expect(focused).toHaveAccessibleName('Slice 1, row 2, column 2: 3 × (−1) + 4 × 1 = 1');
	await page.keyboard.press('Tab');
	await expect(studio.button('Previous slice of y')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(card(page, 'y')).toContainText('slice 2 of 2');
	await studio.button('Close y').press('Enter');
	await expect(studio.button('Close y')).toHaveCount(0);
});
