/** The text: a new function, a mistake, and the way back. */
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test('a new function gets its own graph, sliders and numbers', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.write('f = x * sin(x)');
	await expect(studio.slider('x')).toBeVisible();
	await expect(studio.slider('w1')).toBeHidden();
	await studio.field('x').fill('2');
	await page.keyboard.press('Enter');
	await studio.button('Last').click();
	const gradient = Math.sin(2) + 2 * Math.cos(2);
	await expect
		.poll(async () => (await studio.trace()).get('x')?.gradient)
		.toBeCloseTo(gradient, 10);
});

test('a mistake is told under the field, and the last good graph stays', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('Last').click();
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(' + (');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(studio.editor).toHaveAttribute('aria-invalid', 'true');
	await expect(studio.editor).toBeFocused();
	await expect(studio.slider('w1')).toBeVisible();
	expect((await studio.trace()).get('w1')?.gradient).toBeCloseTo(0.5898358, 6);
	// What belongs to the last good text is greyed on purpose; in its own colours it is checked elsewhere.
	await expectAccessible(page, ['.stale']);
});

test('a misspelt function, typed over the right one, leaves the graph that was there before', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+End');
	for (const _ of 'sigmoid(z)') await page.keyboard.press('Backspace');
	await page.keyboard.type('sigmod(z)');
	await expect(page.getByRole('alert')).toContainText('Did you mean sigmoid?');
	await expect(page.getByLabel('Computational graph of f: 10 nodes')).toBeVisible();
	await page.getByRole('button', { name: 'Write sigmoid' }).click();
	await expect(page.getByRole('alert')).toBeHidden();
	expect((await studio.trace()).get('w1')?.gradient).toBeCloseTo(0.5898358, 6);
});

test('undo brings the text back as it was', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(' +');
	await expect(page.getByRole('alert')).toBeVisible();
	await studio.button('Undo').click();
	await expect(page.getByRole('alert')).toBeHidden();
	await expect(studio.editor).not.toHaveText(/\+$/);
	await expect(studio.editor).toHaveAttribute('aria-invalid', 'false');
});

test('undo works from the keys of the editor too', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.editor.click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(' *');
	await expect(page.getByRole('alert')).toBeVisible();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(page.getByRole('alert')).toBeHidden();
});

test('markup in the text stays text', async ({ page }) => {
	await page.addInitScript(() => Object.assign(window, { fired: false }));
	const studio = await openStudio(page);
	for (const text of [
		'"<img src=x onerror=fired=true>"',
		'f = <script>fired=true</script>',
		'cos.constructor("fired=true")()',
		'\\href{javascript:fired=true}{x}'
	]) {
		await studio.write(text);
		await expect(page.getByRole('alert')).toBeVisible();
	}
	expect(await page.evaluate(() => (window as unknown as { fired: boolean }).fired)).toBe(false);
	await expect(page.locator('img, iframe')).toHaveCount(0);
});

test('an example opens with its own numbers, and undo returns to the neuron', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.button('Examples').click();
	const gallery = page.getByRole('dialog', { name: 'Examples' });
	await expect(gallery).toBeVisible();
	await expectAccessible(page);
	await gallery.getByRole('button', { name: 'One input, two edges' }).click();
	await expect(gallery).toBeHidden();
	await expect(studio.editor).toHaveText('f = x * x');
	await studio.button('Undo').click();
	await expect(studio.editor).toContainText('sigmoid(z)');
});

test('several errors are stepped through, each is told to the field and mended by its button', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.write('z = w1*x1 + sin x\nf = sigmoid z');
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Error 1 of 2');
	await page.keyboard.press('F8');
	await page.keyboard.press('F8');
	await expect(alert).toContainText('Error 2 of 2');
	await expect(alert).toContainText('sigmoid is a function');
	const told = () =>
		studio.editor.evaluate((field) => field.ariaDescribedByElements?.[0]?.textContent);
	expect(await told()).toContain('sigmoid is a function');
	await page.keyboard.press('Shift+F8');
	await expect(alert).toContainText('sin is a function');
	await expectAccessible(page, ['.stale']);
	await studio.button('Write sin(x)').click();
	await expect(studio.editor).toBeFocused();
	await expect(alert).not.toContainText('of 2');
	await studio.button('Write sigmoid(z)').click();
	await expect(alert).toBeHidden();
	await expect(studio.editor).toHaveText('z = w1*x1 + sin(x)f = sigmoid(z)');
});

test('in the middle of a statement nothing is complained of before a long pause', async ({
	page
}) => {
	await page.clock.install({ time: 0 });
	const studio = await openStudio(page);
	await page.clock.pauseAt(60 * 60 * 1000);
	const alert = page.getByRole('alert');
	for (const text of ['W = [1,', 'f = W[1,', 'f(a, b) =', 'f = c ? a', 'f = b +']) {
		await studio.write(text);
		await page.clock.runFor(1500);
		await expect(alert, text).toBeHidden();
	}
	await page.clock.runFor(1000);
	await expect(alert).toBeVisible();
});

test('a function that nothing calls yet is half a text: Enter behind it complains of nothing before a long pause', async ({
	page
}) => {
	await page.clock.install({ time: 0 });
	const studio = await openStudio(page);
	await page.clock.pauseAt(60 * 60 * 1000);
	const alert = page.getByRole('alert');
	await studio.write('layer(W, x, b) = relu(W*x + b)');
	await page.keyboard.press('Enter');
	await page.clock.runFor(1500);
	await expect(alert).toBeHidden();
	await expect(page.locator('.stale')).toHaveCount(0);
	await page.clock.runFor(1000);
	await expect(alert).toContainText('There is nothing to compute yet');
});

test('Enter inside brackets indents, and outside it does not', async ({ page }) => {
	const studio = await openStudio(page);
	await studio.write('f = max(a,');
	await page.keyboard.press('Enter');
	await page.keyboard.type('b)');
	await page.keyboard.press('Enter');
	await page.keyboard.type('g = f');
	await expect(studio.editor.locator('.cm-line')).toHaveText(['f = max(a,', '  b)', 'g = f']);
});
