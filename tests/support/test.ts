/** The page of every journey: one that complains, or asks another server for anything, fails its test. */
import { test as base } from '@playwright/test';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';

export const test = base.extend({
	page: async ({ page, baseURL }, use) => {
		const complaints = await watch(page, baseURL ?? '');
		await use(page);
		if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
	}
});
