/** What every journey is guarded by, shown to bite: without these the silence of the others would prove nothing. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openStudio } from './support/studio.ts';
import { watch } from './support/watch.ts';

const misdeeds: readonly (readonly [what: string, complaint: RegExp, deed: () => unknown])[] = [
	['a warning on the console', /^console warning: control/, () => console.warn('control')],
	[
		'an uncaught error',
		/^page error: control/,
		() => void setTimeout(() => void Promise.reject(new Error('control')))
	],
	[
		'an inline style',
		/^policy: style-src-attr/,
		() => document.body.setAttribute('style', 'top: 0')
	],
	[
		'markup from a string',
		/^policy: require-trusted-types-for/,
		() => document.body.insertAdjacentHTML('beforeend', '<p>control</p>')
	],
	[
		// Later, because the policy does not bind what a test evaluates itself.
		'code from a string',
		/^policy: (script-src|require-trusted-types-for)/,
		() => void setTimeout(() => void Reflect.construct(Function, ['return 1']))
	],
	[
		'a request to another origin',
		/^policy: connect-src/,
		() => fetch('http://localhost:9/').catch(() => undefined)
	],
	['a file that is missing', /^404 for/, () => fetch('/no-such-file').then(() => undefined)]
];

for (const [what, complaint, deed] of misdeeds)
	test(`${what} is noticed`, async ({ page, baseURL }) => {
		const complaints = await watch(page, baseURL ?? '');
		await openStudio(page);
		expect(complaints).toEqual([]);
		await page.evaluate(deed).catch(() => undefined);
		await expect
			.poll(() => complaints)
			.toEqual(expect.arrayContaining([expect.stringMatching(complaint)]));
	});

test('a picture without a text is noticed', async ({ page }) => {
	await openStudio(page);
	await page.evaluate(() => document.body.append(document.createElement('img')));
	await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
});
