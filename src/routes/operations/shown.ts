/** The families that are left of the page when something is looked for. */
import type { Family } from './reference.ts';
import { matches } from './search.ts';

/** Families without any entry left are left out. */
export const shownFamilies = (families: readonly Family[], typed: string): readonly Family[] =>
	families
		.map(({ title, entries }) => ({
			title,
			entries: entries.filter((entry) => matches(entry, typed))
		}))
		.filter(({ entries }) => entries.length > 0);
