/** The same neuron on a phone: the graph first, the buttons under the thumb. */
import { expectAccessible } from './support/accessible.ts';
import { beats, openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test('the graph and the buttons are on the first screen, and nothing runs off its side', async ({
	page
}) => {
	const studio = await openStudio(page, './');
	const graph = page.locator('svg').filter({ hasText: '×' }).filter({ hasText: 'σ' }).first();
	await expect(graph).toBeInViewport();
	await expect(studio.button('Play')).toBeInViewport({ ratio: 1 });
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBe(0);
});

test('every button of the transport is large enough for a finger', async ({ page }) => {
	const studio = await openStudio(page);
	for (const name of ['First', 'Previous', 'Play', 'Next', 'Last']) {
		const box = await studio.button(name).boundingBox();
		expect(box?.height, name).toBeGreaterThanOrEqual(44);
		expect(box?.width, name).toBeGreaterThanOrEqual(44);
	}
});

test('tapping Next steps through the neuron, and the buttons stay in their place', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.button('First').tap();
	const before = await studio.button('Next').boundingBox();
	const first = await studio.beat();
	for (let beat = first; beat < beats.fPasses; beat++) await studio.button('Next').tap();
	await expect(studio.button('Play')).toBeVisible();
	expect(await studio.button('Next').boundingBox()).toEqual(before);
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /0\.1966/);
});

test('a weight dragged in the Values tab keeps the step', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v2Passes);
	await studio.tab('Values');
	await studio.slider('w1').focus();
	await page.keyboard.press('ArrowRight');
	await expect(studio.slider('w1')).not.toHaveValue('1');
	await expect(studio.timeline).toHaveAttribute('aria-valuetext', /^v2 receives/);
});

test('axe finds nothing at rest and in the backward pass', async ({ page }) => {
	const studio = await openStudio(page);
	await expectAccessible(page);
	await studio.goToBeat(beats.zPasses);
	await expectAccessible(page);
});
