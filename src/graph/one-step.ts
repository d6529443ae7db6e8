import { changeOf } from './nudge.ts';
import { tensorOf, type Values } from './tensor.ts';

/** By how much the one number changed that did; undefined where none did, or several. */
export function oneStep(before: Values, after: Values): number | undefined {
	const steps = Object.values(changeOf(before, after)).flatMap((change) =>
		[...(tensorOf(change)?.data ?? [])].filter((step) => step !== 0)
	);
	return steps.length === 1 ? steps[0] : undefined;
}
