import { expect, test } from './support/test.ts';
import { openStudio } from './support/studio.ts';

/** Nearly as long as a text may be: three thousand nodes. */
const LONG = Array.from({ length: 999 }, (_, i) => `x${i % 7}*${i % 90}`).join('+');

test('a graph of thousands of nodes stands there at once, and is arranged beside the page', async ({
	page
}) => {
	const studio = await openStudio(page);
	await studio.editor.fill(`f = ${LONG}`);
	await expect(
		page
			.getByRole('img', { name: /Computational graph of f/ })
			.or(page.getByLabel(/Computational graph of f: [\d,]{4,} nodes/))
	).toBeVisible();
	// A slow machine may run into the hard stop and say so: what counts is that it comes to an end.
	await expect(page.getByText('Arranging the cards')).toBeHidden();
	await studio.editor.fill('f = w*x');
	await expect(page.getByLabel('Computational graph of f: 3 nodes')).toBeVisible();
});
