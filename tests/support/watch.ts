/** Hears everything a page complains of, and every request that leaves its origin. */
import type { Page } from '@playwright/test';

/** The list that grows with each complaint, in words. To be called before the page goes anywhere. */
export async function watch(page: Page, address: string): Promise<readonly string[]> {
	const complaints: string[] = [];
	const say = (what: string) => complaints.push(what);
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()))
			say(`console ${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => say(`page error: ${error.message}`));
	page.on('crash', () => say('the page crashed'));
	page.on('dialog', (dialog) => say(`dialog: ${dialog.message()}`));
	page.on('response', (response) => {
		if (response.status() >= 400) say(`${response.status()} for ${response.url()}`);
	});
	watchRequests(page, new URL(address).origin, say);
	await watchPolicy(page, say);
	return complaints;
}

function watchRequests(page: Page, home: string, say: (what: string) => void): void {
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (origin !== home && !['data:', 'blob:'].includes(protocol))
			say(`request to another origin: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page that is left cancels what it was still loading; what the policy blocks is told by watchPolicy.
		if (!['net::ERR_ABORTED', 'csp'].includes(reason)) say(`failed: ${request.url()} ${reason}`);
	});
}

async function watchPolicy(page: Page, say: (what: string) => void): Promise<void> {
	await page.exposeFunction('reportViolation', (what: string) => say(`policy: ${what}`));
	await page.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
			reportViolation(`${violatedDirective} ${blockedURI}`);
		})
	);
}
