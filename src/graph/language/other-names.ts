import { operationNames, operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { keyOf } from './absent.ts';

/** Our name for each that other languages have for it, as the records tell. */
const OURS: ReadonlyMap<string, string> = new Map(
	operationNames.flatMap((each) => {
		const { syntax }: Operation = operations[each];
		const [ours = ''] = syntax.functions;
		return (syntax.elsewhere ?? []).map((theirs): [string, string] => [keyOf(theirs), ours]);
	})
);

/** Our name for a function of another language, among those that are there. */
export function otherName(name: string, functions: readonly string[]): string | undefined {
	const ours = OURS.get(keyOf(name));
	return ours !== undefined && functions.includes(ours) ? ours : undefined;
}
