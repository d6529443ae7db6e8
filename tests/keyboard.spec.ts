/** The twin of the neuron’s journey for someone who has no mouse. */
import type { Locator } from '@playwright/test';
import { beats, openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test('the keys step, leap, play and pause', async ({ page }) => {
	const studio = await openStudio(page);
	await page.keyboard.press('Home');
	await expect(studio.count).toHaveText(/ of 12$/);
	await page.keyboard.press('ArrowRight');
	// The indicator moves with the first frame of the motion: read at once it still says 0.
	const first = 1;
	await studio.rests(first);
	await page.keyboard.press('ArrowRight');
	await studio.rests(first + 1);
	await page.keyboard.press('ArrowLeft');
	await studio.rests(first);
	await page.keyboard.press('Space');
	await expect(studio.button('Pause')).toBeVisible();
	await page.keyboard.press('Space');
	await expect(studio.button('Play')).toBeVisible();
});

test('a slider moves by the keys in the middle of the backward pass, and the step stays', async ({
	page
}) => {
	const studio = await openStudio(page);
	await page.keyboard.press('Home');
	await expect(studio.count).toHaveText('0 of 12');
	// One key after the other has had its effect: on a busy machine several would come at once.
	for (let beat = 1; beat <= beats.v2Passes; beat++) {
		await page.keyboard.press('ArrowRight');
		await expect(studio.count).toHaveText(`${beat} of 12`);
	}
	await studio.rests(beats.v2Passes);
	await tabTo(studio.slider('w1'));
	const before = Number(await studio.slider('w1').inputValue());
	await page.keyboard.press('ArrowRight');
	await expect(studio.slider('w1')).not.toHaveValue(String(before));
	await studio.rests(beats.v2Passes);
});

test('the timeline is one slider whose value is the sentence of the step', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v1);
	await tabTo(studio.timeline);
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /\w/);
	const before = await studio.timeline.getAttribute('aria-valuetext');
	await page.keyboard.press('ArrowRight');
	await expect(studio.timeline).not.toHaveAttribute('aria-valuetext', before ?? '');
});

test('Tab leaves the editor, so that nobody is caught in it', async ({ page }) => {
	const studio = await openStudio(page);
	await tabTo(studio.editor);
	await page.keyboard.press('Tab');
	await expect(studio.editor).not.toBeFocused();
});

test('the list of keys opens by ?, and Escape gives the focus back', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('Play').focus();
	await page.keyboard.press('?');
	const list = page.getByRole('dialog', { name: 'Keys' });
	await expect(list).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await expect(studio.button('Play')).toBeFocused();
});

test('each step is spoken', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v1);
	await expect(page.getByRole('status').filter({ hasText: /\d/ })).toContainText('3');
});

/** Walks there by Tab alone, as a keyboard must. */
async function tabTo(target: Locator): Promise<void> {
	for (let press = 0; press < 80; press++) {
		if (await target.evaluate(isFocused)) return;
		await target.page().keyboard.press('Tab');
	}
	throw new Error('Tab does not reach it');
}

function isFocused(element: Element): boolean {
	const root = element.getRootNode() as Document | ShadowRoot;
	return root.activeElement === element;
}
