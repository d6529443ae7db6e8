/** Entries that have no finite number: where they are, and which numbers made them. */
import type { OperationNode } from '../../graph.ts';
import { called, recordOf, type Context, type Worked } from '../context.ts';
import { number, say, type Phrase } from '../phrase.ts';
import { reasonOf } from '../reason.ts';
import { entryName } from './entry.ts';
import { entryOf } from './entry-of.ts';
import { hasUndefined, isFinite, isSingle } from './size.ts';

export function brokenSentence(
	context: Context,
	node: OperationNode
): readonly Phrase[] | undefined {
	const { run } = context;
	const value = run.valueOf(node.id);
	const name = called(context, node.id);
	const cause = node.inputs.find((input) => hasUndefined(run.valueOf(input)));
	if (hasUndefined(value) && cause !== undefined)
		return isSingle(context, node.id)
			? say`${name} is undefined because ${called(context, cause)} is${isSingle(context, cause) ? '' : ' in places'}.`
			: say`${name} is undefined where ${called(context, cause)} is.`;
	if (!hasUndefined(value) && !node.inputs.every((input) => isFinite(run.valueOf(input))))
		return undefined;
	const entry = brokenEntry(context, node);
	const told = say`${entryName(context, node.id, entry)} is ${number(value.data[entry] ?? NaN, 'forward')}`;
	return say`${told} because ${reasonOf(context, node, numbersAt(context, node, entry))}.`;
}

const brokenEntry = ({ run }: Context, { id }: OperationNode): number =>
	Math.max(
		0,
		run.valueOf(id).data.findIndex((each) => !Number.isFinite(each))
	);

/** Of a whole operation none: its reason is that of all entries. */
const numbersAt = (context: Context, node: OperationNode, entry: number): Worked | undefined =>
	recordOf(node).kind === 'whole' ? undefined : entryOf(context, node, entry);

/** "in z[1, 2], 0 ÷ 0 could be any number, so it has no value"; of a single target the reason alone. */
export function tensorWhy(context: Context, node: OperationNode): readonly Phrase[] {
	const entry = brokenEntry(context, node);
	const isTarget = node.id === context.schedule.target && isSingle(context, node.id);
	const where = isTarget ? [] : say`in ${entryName(context, node.id, entry)}, `;
	return say`${where}${reasonOf(context, node, numbersAt(context, node, entry))}`;
}
