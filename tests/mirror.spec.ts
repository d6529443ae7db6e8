import { expect, test } from './support/test.ts';
import { beats, openStudio } from './support/studio.ts';
import { expectAccessible } from './support/accessible.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const NAME = /^Values of f above, their gradients below, and 5 saved values between them$/;

test('the mirror draws the gradients below the values, and tells what is kept', async ({
	page
}) => {
	const studio = await openStudio(page);
	const mirror = studio.button('Mirror');
	await mirror.click();
	await expect(page.getByText('Forward: values')).toBeVisible();
	await expect(mirror).toHaveAttribute('aria-pressed', 'true');
	await expect(mirror).toBeFocused();
	const drawing = page.getByRole('group', { name: NAME });
	await expect(drawing).toBeVisible();
	await expect(
		drawing.getByRole('button', { name: 'w₁: 1, saved for the backward pass', exact: true })
	).toBeVisible();
	await expect(
		drawing.getByRole('button', { name: 'Gradient of w₁: 0.5898', exact: true })
	).toBeVisible();
	const strip = page.getByRole('region', { name: 'What is kept' });
	await expect(strip).toContainText('3 numbers are kept at most, at step 4 of 12');
	await expect(strip).toContainText('1 number computed here and 4 of the inputs');
	await expectAccessible(page);
	await page.getByRole('button', { name: /dark/i }).first().click();
	await expectAccessible(page);
	await mirror.click();
	await expect(drawing).toBeHidden();
	await expect(strip).toBeHidden();
});

test('a step is lit in both halves, and the key m turns the mirror on and off', async ({
	page
}) => {
	const studio = await openStudio(page);
	await page.keyboard.press('m');
	const drawing = page.getByRole('group', { name: NAME });
	await studio.goToBeat(beats.v2Passes);
	await expect(
		drawing.getByRole('button', { name: 'Gradient of w₂: −0.3932', exact: true })
	).toHaveClass(/active/);
	await expect(
		drawing.getByRole('button', { name: 'Gradient of w₁: not there yet', exact: true })
	).toHaveClass(/future/);
	await expectAccessible(page);
	await page.keyboard.press('m');
	await expect(drawing).toBeHidden();
	await studio.rests(beats.v2Passes);
});

test('arrow keys walk from the values through the gradients, the last one first', async ({
	page
}) => {
	await openStudio(page);
	await page.keyboard.press('m');
	const drawing = page.getByRole('group', { name: NAME });
	const card = (name: string) => drawing.getByRole('button', { name, exact: true });
	await card('f: 0.7311, saved for the backward pass').focus();
	await page.keyboard.press('ArrowDown');
	await expect(card('Gradient of f: 1')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(card('Gradient of z: 0.1966')).toBeFocused();
});

test('tensors count with their entries, and an open card is closed here', async ({ page }) => {
	const studio = await openStudio(page, './?example=relu-layer');
	await page.getByRole('button', { name: /^h, ReLU/ }).press('Enter');
	await studio.button('Mirror').click();
	await expect(page.getByRole('region', { name: 'What is kept' })).toContainText(
		'3 numbers computed here and 8 of the inputs'
	);
	await expect(page.getByRole('button', { name: /^Gradient of h:/ })).toBeVisible();
	await expectAccessible(page);
});

test('the mirror is undone, and comes with a link, at its step', async ({ page }) => {
	const studio = await openStudio(page);
	const drawing = page.getByRole('group', { name: NAME });
	await page.keyboard.press('m');
	await expect(drawing).toBeVisible();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(drawing).toBeHidden();
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await expect(drawing).toBeVisible();
	await studio.goToBeat(beats.v2Passes);
	await studio.button('Share').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.goto('about:blank');
	const opened = await openStudio(page, link);
	await opened.rests(beats.v2Passes);
	await expect(drawing).toBeVisible();
	await expect(studio.button('Mirror')).toHaveAttribute('aria-pressed', 'true');
});

test('another number changes both halves at the step that is shown', async ({ page }) => {
	const studio = await openStudio(page);
	await page.keyboard.press('m');
	const drawing = page.getByRole('group', { name: NAME });
	await studio.goToBeat(beats.v2Passes);
	await studio.field('x2').fill('-3');
	await page.keyboard.press('Enter');
	const card = (name: string) => drawing.getByRole('button', { name, exact: true });
	await expect(card('x₂: −3, saved for the backward pass')).toBeVisible();
	await expect(card('Gradient of w₂: −0.5898')).toHaveClass(/active/);
	await studio.rests(beats.v2Passes);
});

test('a closed box reads what is in it, and forward mode says that nothing is saved', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.write('g(a) = sin(exp(a)*a)\nh = g(x)\nf = h*y');
	await page.getByRole('button', { name: /^h, / }).focus();
	await page.keyboard.press('c');
	await page.keyboard.press('m');
	const drawing = page.getByRole('group', { name: /^Values of f above/ });
	const box = drawing.getByRole('button', { name: /^h: .*saved for the backward pass/ });
	await expect(box).toBeVisible();
	await expect(page.getByRole('region', { name: 'What is kept' })).toContainText(
		'5 numbers are kept at most, at step 5 of 6'
	);
	await drawing.getByRole('button', { name: /^x: / }).focus();
	await page.keyboard.press('d');
	await expect(drawing).toBeHidden();
	await expect(studio.button('Mirror')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('region', { name: 'What is kept' })).toHaveText(
		/Forward mode has no backward graph: nothing is saved for one, .* is 0\./
	);
	await page.keyboard.press('d');
	await expect(drawing).toBeVisible();
});

test('a graph of more than a thousand nodes is mirrored beside the page', async ({ page }) => {
	const studio = await openStudio(page);
	const terms = Array.from({ length: 300 }, (_, i) => `sin(x${i % 7}*${i % 90})`);
	await studio.editor.fill(`f = ${terms.join('+')}`);
	await page.getByRole('button', { name: 'Mirror' }).click();
	await expect(page.getByLabel(/^Values of f above, .* and \d{3} saved values/)).toBeVisible();
	await expect(page.getByRole('region', { name: 'What is kept' })).toContainText('kept at most');
});

test('on a phone the mirror goes with the steps at a scale that can be read', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize({ width: 390, height: 844 });
	const studio = await openStudio(page);
	await studio.button('Mirror').click();
	const drawing = page.getByRole('group', { name: NAME });
	const card = (name: string | RegExp) => drawing.getByRole('button', { name });
	await expect(card(/^x₂: /)).toBeInViewport({ ratio: 1 });
	await expect(card('Gradient of f: 1')).not.toBeInViewport();
	await expect(page.getByRole('region', { name: 'What is kept' })).toContainText('3 numbers');
	await studio.button('First').click();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(card('f: 0.7311')).toBeInViewport({ ratio: 1 });
	await studio.button('Next').click();
	await expect(card('Gradient of f: 1')).toBeInViewport({ ratio: 1 });
	await studio.button('Mirror').click();
	await expect(page.getByRole('group', { name: /^Computational graph of f/ })).toBeVisible();
});

test('a large mirror goes with the steps, and is found by the pointer where it is only outlines', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const studio = await openStudio(page);
	const terms = Array.from({ length: 60 }, (_, i) => `x${i}*${i + 1}`);
	await studio.editor.fill(`f = ${terms.join('+')}`);
	await studio.button('Mirror').click();
	const drawing = page.getByLabel(/^Values of f above/);
	const target = drawing.getByRole('button', { name: /^Gradient of f:/ });
	await expect(target).not.toBeInViewport();
	await studio.button('First').click();
	await page.keyboard.press('Shift+ArrowRight');
	await studio.button('Next').click();
	await expect(target).toBeInViewport({ ratio: 1 });
	await studio.button('Fit the graph into view').click();
	const outlines = drawing.locator('path.operation').first();
	await expect(outlines).toBeAttached();
	const [x, y] = await outlines.evaluate((path: SVGPathElement) => {
		const [, left, top] = /^M([-\d.]+),([-\d.]+)/.exec(path.getAttribute('d') ?? '') ?? [];
		const within = new DOMPoint(Number(left) + 20, Number(top) + 10);
		const at = within.matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
		return [at.x, at.y] as const;
	});
	await page.mouse.move(x, y);
	await expect(drawing.locator('path.hovered')).not.toHaveCount(0);
});
