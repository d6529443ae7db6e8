/** The studio as a person meets it: by the names and roles that a screen reader would say. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Beats of the neuron, counted from 1: the inputs, five operations, the seed, and five ways back. */
export const beats = {
	inputs: 1,
	v1: 2,
	f: 6,
	seed: 7,
	fPasses: 8,
	zPasses: 9,
	v3Passes: 10,
	v2Passes: 11,
	v1Passes: 12
} as const;

export const neuron = {
	value: 0.7310585786300049,
	gradients: {
		w1: 0.5898357997244456,
		w2: -0.3932238664829637,
		b: 0.19661193324148185,
		x1: 0.19661193324148185,
		x2: 0.3932238664829637
	}
} as const;

/** Opens the studio and waits until it answers: the prerendered page shows all, but obeys nothing yet. */
export async function openStudio(page: Page, path = './'): Promise<Studio> {
	await page.goto(path);
	const studio = new Studio(page);
	// Kit adds its announcer when the page has come alive.
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	return studio;
}

export class Studio {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get editor(): Locator {
		return this.page.getByRole('textbox', { name: 'Function' });
	}

	get count(): Locator {
		return this.page.getByTestId('count');
	}

	get table(): Locator {
		return this.page.getByRole('table', { name: 'Every node with its value and its gradient' });
	}

	get timeline(): Locator {
		return this.page.getByRole('slider', { name: 'Steps' });
	}

	button(name: string): Locator {
		return this.page.getByRole('button', { name, exact: true });
	}

	slider(name: string): Locator {
		return this.page.getByRole('slider', { name, exact: true });
	}

	field(name: string): Locator {
		return this.page.getByRole('textbox', { name: `Value of ${name}`, exact: true });
	}

	async tab(name: string): Promise<void> {
		await this.page.getByRole('tab', { name, exact: true }).click();
	}

	/** Goes there by the way a person has: First, then Next as often as it takes. */
	async goToBeat(beat: number): Promise<void> {
		await this.button('First').click();
		await expect(this.count).toHaveText(/ of 12$/);
		for (let at = await this.beat(); at < beat; at++) await this.button('Next').click();
		await this.rests(beat);
	}

	/** The step indicator says this beat, and its motion is over. */
	async rests(beat: number): Promise<void> {
		await expect(this.count).toHaveText(`${beat} of 12`);
		await expect(this.button('Play')).toBeVisible();
	}

	async beat(): Promise<number> {
		return Number.parseInt(await this.count.innerText(), 10);
	}

	/** Every row of the Trace tab as its full-precision numbers; an empty cell is undefined. */
	async trace(): Promise<ReadonlyMap<string, TraceNumbers>> {
		await this.tab('Trace');
		const rows = await this.table.locator('tbody').getByRole('row').all();
		const entries = rows.map(async (row) => {
			const cells = row.getByRole('cell');
			const name = plain(await row.getByRole('rowheader').innerText());
			return [
				name,
				{ value: await exact(cells.nth(1)), gradient: await exact(cells.nth(2)) }
			] as const;
		});
		return new Map(await Promise.all(entries));
	}

	/** Replaces the text of the function as a person would. */
	async write(text: string): Promise<void> {
		await this.editor.click();
		await this.page.keyboard.press('ControlOrMeta+a');
		await this.page.keyboard.type(text);
	}
}

export interface TraceNumbers {
	readonly value: number | undefined;
	readonly gradient: number | undefined;
}

/** A cell shows four digits, and carries all of them as the title of what it shows. */
async function exact(cell: Locator): Promise<number | undefined> {
	const shown = cell.locator('[title]');
	if ((await shown.count()) === 0) return undefined;
	return Number((await shown.getAttribute('title'))?.replaceAll('−', '-'));
}

const plain = (name: string) =>
	name
		.trim()
		.replace(/\s+/g, '')
		.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
