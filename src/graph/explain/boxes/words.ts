/** What is said of a box: how much is in it, and that it can be opened. */
import type { BoxNode } from '../../graph.ts';
import { called, type Context } from '../context.ts';
import { inWords, plural } from '../count.ts';
import type { Reason } from '../explanation.ts';
import { say, type Phrase } from '../phrase.ts';

/** "three operations". */
export const operationsIn = ({ operations }: BoxNode): string =>
	`${inWords(operations)} ${plural(operations, 'operation')}`;

/** "the box of layer", "the box of z". */
export const boxOf = (context: Context, node: BoxNode): readonly Phrase[] =>
	node.calls === undefined
		? say`the box of ${called(context, node.id)}`
		: say`the box of ${node.calls}`;

/** Why one edge brings all that there is. */
export function whyInside(context: Context, node: BoxNode): Reason {
	const often = node.uses.findIndex((uses) => uses > 1);
	const input = node.inputs[often];
	const sum =
		input === undefined
			? say`Each input is used once in it, and gets what that use passes on`
			: say`${called(context, input)} is used ${inWords(node.uses[often] ?? 0)} times in it, and gets the sum of what these uses pass on`;
	return {
		heading: say`What is inside`,
		text: say`The gradient goes back through the ${operationsIn(node)} in ${boxOf(context, node)}. ${sum}. Open the box to see them.`
	};
}

/** That it is a sum over several uses in the box; nothing of a single one. */
export function insideNote({ uses }: BoxNode, slot: number): readonly Phrase[] {
	const count = uses[slot] ?? 1;
	return count > 1 ? say`What leaves the box is the sum over ${inWords(count)} uses in it.` : [];
}

/** Where numbers stop being finite within. */
export const brokenInside = (context: Context, node: BoxNode): readonly Phrase[] =>
	say`open ${boxOf(context, node)} to see where in it numbers stop being finite`;
