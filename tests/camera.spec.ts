/** A graph that is too large to be read whole: what is in view, and who moves it. */
import type { Page } from '@playwright/test';
import { openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

/** More than there is room for in the tests' window. */
const LONG = `f = ${Array.from({ length: 18 }, (_, i) => `tanh(w${i}*`).join('')}x${')'.repeat(18)}`;

const drawing = (page: Page) => page.locator('svg[role="group"] > g').first();
const transform = (page: Page) => drawing(page).getAttribute('transform');
const scale = async (page: Page): Promise<number> =>
	Number(/scale\(([\d.]+)\)/.exec((await transform(page)) ?? '')?.[1]);

test('the view goes with the steps at a scale that can be read, until the reader asks for all', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const studio = await openStudio(page);
	await studio.editor.fill(LONG);
	await expect(page.getByLabel(/Computational graph of f: 55 nodes/)).toBeVisible();
	const target = page.getByRole('button', { name: /^f, hyperbolic tangent/ });
	const first = page.getByRole('button', { name: /^x, input/ });
	await expect(first).toBeInViewport({ ratio: 1 });
	await expect(target).not.toBeInViewport();
	expect(await scale(page)).toBeGreaterThanOrEqual(0.6);
	await studio.button('First').click();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(target).toBeInViewport({ ratio: 1 });
	await studio.button('First').click();
	await expect(first).toBeInViewport({ ratio: 1 });
	await studio.button('Next').click();
	const inputs = await transform(page);
	await studio.button('Next').click();
	await expect(studio.count).toHaveText(/^2 of/);
	expect(await transform(page)).toBe(inputs);

	await studio.button('Fit the graph into view').click();
	const all = await transform(page);
	expect(await scale(page)).toBeLessThan(0.5);
	await studio.button('Last').click();
	await expect(studio.button('Play')).toBeVisible();
	expect(await transform(page)).toBe(all);
	await studio.editor.fill('f = w*x');
	await expect(page.getByLabel('Computational graph of f: 3 nodes')).toBeVisible();
	await expect.poll(() => scale(page)).toBeGreaterThan(1);
});

test('what comes from beyond the view is told at its rim, and a press brings its card into view', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const studio = await openStudio(page, './?example=attention');
	await studio.button('First').click();
	for (let step = 0; step < 4; step++) await studio.button('Next').click();
	const mark = page.getByRole('button', { name: 'Show X: it gives 3×2' });
	await expect(mark).toBeVisible();
	await mark.press('Enter');
	const card = page.getByRole('button', { name: /^X, input/ });
	await expect(card).toBeInViewport({ ratio: 1 });
	await expect(card).toBeFocused();
	await expect(mark).toBeHidden();
});
