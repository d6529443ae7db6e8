import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';
import { expect, test } from './support/test.ts';

test('after a drag every node tells by how much it changed, beside its slope times the step', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.tab('Trace');
	await expect(page.getByText('Since the last drag')).toBeHidden();
	await studio.field('w1').fill('2');
	await page.keyboard.press('Enter');
	const table = page.getByRole('table', { name: 'Since the last drag' });
	await expect(table.getByRole('row', { name: /^z/ })).toContainText('33');
	await expect(table.getByRole('row', { name: /^f/ })).toContainText('0.25100.5898');
	await expectAccessible(page);
	await studio.editor.fill('f = w1*x1');
	await expect(table).toBeHidden();
});
