/** The reference: what the page says of every operation, all of it from the records. */
import type { Phrase } from '$graph/explain/phrase.ts';
import { families, operations, type OperationName } from '$graph/ops/index.ts';
import { encode } from '$studio/link.ts';
import { personality } from './personality.ts';
import { formula, localRules, type Rule } from './rules.ts';
import { sample, told } from './sample.ts';
import { spellings } from './spellings.ts';

export interface Entry {
	readonly name: OperationName;
	readonly title: string;
	readonly symbol: string;
	readonly formula: Rule;
	readonly locals: readonly Rule[];
	readonly spellings: readonly string[];
	readonly forward: readonly Phrase[];
	readonly gate: string;
	/** The same in numbers. */
	readonly backward: readonly Phrase[];
	readonly keeps: string;
	/** Empty where the operation is smooth. */
	readonly kink: string;
	/** The hash that opens it in the studio. */
	readonly hash: string;
}

export interface Family {
	readonly title: string;
	readonly entries: readonly Entry[];
}

export const reference = (): Promise<readonly Family[]> =>
	Promise.all(
		families.map(async ({ title, names }) => {
			const entries = await Promise.all(names.map(entry));
			// The order of a module's exports is no one's choice.
			return { title, entries: entries.sort((a, b) => a.title.localeCompare(b.title, 'en')) };
		})
	);

async function entry(name: OperationName): Promise<Entry> {
	const record = operations[name];
	const written = spellings(name);
	const document = sample(record, written[0] ?? name);
	return {
		name,
		title: record.title.charAt(0).toUpperCase() + record.title.slice(1),
		symbol: record.symbol,
		formula: formula(record),
		locals: localRules(record),
		spellings: written,
		forward: told(document, 'apply'),
		gate: personality(record),
		backward: told(document, 'pull'),
		keeps: record.keeps,
		kink: record.kink ? `${record.kink.says}.` : '',
		hash: await encode(document)
	};
}
