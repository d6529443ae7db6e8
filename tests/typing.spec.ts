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
