import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that axe can see, in the state in which the page is now, `except` for some parts. */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
	const axe = new AxeBuilder({ page }).withTags(standard);
	for (const part of except) axe.exclude(part);
	const { violations } = await axe.analyze();
	const told = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`)
	);
	expect(told).toEqual([]);
}
