/** The first visit: the neuron, its numbers, both passes, and a weight dragged in the middle of the second. */
import { expectAccessible } from './support/accessible.ts';
import { beats, neuron, openStudio, type Studio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

const inputs = ['w1', 'w2', 'b', 'x1', 'x2'] as const;

test('the page opens with the neuron, ready to play', async ({ page }) => {
	const studio = await openStudio(page);
	await expect(studio.editor).toContainText('sigmoid(z)');
	for (const name of inputs) await expect(studio.slider(name)).toBeVisible();
	await expect(studio.button('Play')).toBeEnabled();
});

test('the four numbers of the neuron stand in the table to 1e-8', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('Last').click();
	const rows = await studio.trace();
	expect(rows.get('f')?.value).toBeCloseTo(neuron.value, 8);
	for (const name of inputs)
		expect(rows.get(name)?.gradient, name).toBeCloseTo(neuron.gradients[name], 8);
});

test('the graph shows each value as it is computed and each gradient as it arrives', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v1);
	await expect.poll(async () => (await studio.trace()).get('v1')?.value).toBe(3);
	expect((await studio.trace()).get('f')?.value).toBeUndefined();
	await studio.goToBeat(beats.v2Passes);
	await expect
		.poll(async () => (await studio.trace()).get('w2')?.gradient)
		.toBeCloseTo(-0.3932239, 6);
	expect((await studio.trace()).get('w1')?.gradient).toBeUndefined();
});

test('play runs through every beat to the end, and pause stops it', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('First').click();
	await page.getByRole('button', { name: /speed$/ }).click();
	await studio.button('Play').click();
	await expect(studio.count).toHaveText('4 of 12');
	await studio.button('Pause').click();
	await expect(studio.button('Play')).toBeVisible();
	await studio.button('Play').click();
	await expect(studio.count).toHaveText('12 of 12', { timeout: 30_000 });
	await expect(studio.button('Play')).toBeVisible({ timeout: 30_000 });
	await expect
		.poll(async () => (await studio.trace()).get('w1')?.gradient)
		.toBeCloseTo(0.5898358, 6);
});

/** What the neuron must show when w1 is this and v2 has passed its gradients, but v1 has not. */
async function expectNumbers(studio: Studio, w1: number): Promise<void> {
	const z = 3 * w1 - 2;
	const f = 1 / (1 + Math.exp(-z));
	const slope = f * (1 - f);
	const expected: Record<string, [value: number, gradient: number | undefined]> = {
		w1: [w1, undefined],
		x1: [3, undefined],
		w2: [2, -2 * slope],
		x2: [-2, 2 * slope],
		b: [2, slope],
		v1: [3 * w1, slope],
		v2: [-4, slope],
		v3: [3 * w1 - 4, slope],
		z: [z, slope],
		f: [f, 1]
	};
	const rows = await studio.trace();
	expect([...rows.keys()].sort()).toEqual(Object.keys(expected).sort());
	for (const [name, [value, gradient]] of Object.entries(expected)) {
		expect(rows.get(name)?.value, name).toBeCloseTo(value, 10);
		if (gradient === undefined) expect(rows.get(name)?.gradient, name).toBeUndefined();
		else expect(rows.get(name)?.gradient, name).toBeCloseTo(gradient, 10);
	}
}

test('dragging w1 in the middle of the backward pass keeps the step and renews every number', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v2Passes);
	await expect(async () => expectNumbers(studio, 1)).toPass();

	const slider = studio.slider('w1');
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider has no box');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width * 0.6, y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
	await page.mouse.move(box.x + box.width * 0.75, y, { steps: 5 });
	await studio.rests(beats.v2Passes);
	await page.mouse.up();

	const dragged = Number(await slider.inputValue());
	expect(dragged).not.toBe(1);
	await studio.rests(beats.v2Passes);
	await expectNumbers(studio, dragged);

	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	const nudged = Number(await slider.inputValue());
	expect(nudged).toBeLessThan(dragged);
	await studio.rests(beats.v2Passes);
	await expectNumbers(studio, nudged);
});

test('a drag is undone as one change', async ({ page }) => {
	const studio = await openStudio(page);
	const field = studio.field('w1');
	await expect(field).toHaveValue('1');
	const box = await studio.slider('w1').boundingBox();
	if (!box) throw new Error('the slider has no box');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 8 });
	await page.mouse.up();
	await expect(field).not.toHaveValue('1');
	await studio.button('Undo').click();
	await expect(field).toHaveValue('1');
});

test('a number typed into the field moves the slider and all that follows from it', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.field('w1').fill('-1');
	await page.keyboard.press('Enter');
	await expect(studio.slider('w1')).toHaveValue('-1');
	await studio.button('Last').click();
	await expect.poll(async () => (await studio.trace()).get('z')?.value).toBe(-5);
});

test('a row of the table is a link to its step', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('First').click();
	await studio.tab('Trace');
	await studio.table.getByRole('button', { name: 'v1', exact: true }).click();
	await studio.rests(beats.v1);
});

test('the upstream of a step back is a link to the step that it comes from', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.goToBeat(beats.v3Passes);
	const step = page.getByRole('tabpanel');
	const upstream = (of: string) =>
		step.getByRole('button', { name: `∂f/∂${of}, upstream: go to the step it comes from` }).first();
	await upstream('v₃').focus();
	await page.keyboard.press('Enter');
	await studio.rests(beats.zPasses);
	await upstream('z').click();
	await studio.rests(beats.fPasses);
	await upstream('f').click();
	await studio.rests(beats.seed);
});

test('axe finds nothing at rest, forward, backward, in the table and in the dark', async ({
	page
}) => {
	const studio = await openStudio(page);
	await expectAccessible(page);
	await studio.goToBeat(beats.v1);
	await expectAccessible(page);
	await studio.goToBeat(beats.v3Passes);
	await expectAccessible(page);
	await studio.button('Dark theme').click();
	await expectAccessible(page);
	await studio.tab('Trace');
	await expectAccessible(page);
});
