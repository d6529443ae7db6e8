import { expect, test } from './support/test.ts';
import { openStudio } from './support/studio.ts';
import { expectAccessible } from './support/accessible.ts';

test('any line can be what is differentiated, and the step, the link and undo keep it', async ({
	page
}) => {
	const studio = await openStudio(page);
	const choice = page.getByLabel('Gradient of', { exact: true });
	await choice.selectOption('z');
	await studio.tab('Trace');
	await expect(studio.table.getByRole('row', { name: /^w1/ })).toContainText('3');
	await expect(
		page.getByText('Gradient of z').or(page.getByText('moves it most: 3')).first()
	).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(choice).toHaveValue('');
	await page.getByRole('button', { name: 'Redo' }).first().click();
	await expect(choice).not.toHaveValue('');
	await expectAccessible(page);
});

test('a target of more than one number starts with ones, or with what the reader gives', async ({
	page
}) => {
	await openStudio(page, './?example=relu-layer');
	const start = page.getByText('The backward pass starts with ones');
	await page.getByLabel('Gradient of', { exact: true }).selectOption({ index: 1 });
	await expect(start).toBeVisible();
	await page.getByRole('button', { name: /^Numbers of the start/ }).click();
	await page
		.getByRole('dialog', { name: 'Numbers of the start' })
		.getByRole('gridcell')
		.first()
		.click();
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(start).toBeHidden();
	await page.getByRole('button', { name: 'Use ones' }).click();
	await expect(start).toBeVisible();
});
