/** The words of a record for one step as phrases, its numbers among them. */
import type { OperationNode } from '../../graph.ts';
import type { Told } from '../../ops/told.ts';
import type { Context } from '../context.ts';
import { factor, number, text, type Phrase } from '../phrase.ts';
import { equals } from '../shown.ts';
import { filledWith, nameIn, type Filling } from './holes.ts';

export function toldPhrases(
	context: Context,
	node: OperationNode,
	told: Told,
	filling: Filling = (word) => nameIn(context, node, word)
): readonly Phrase[] {
	return told.flatMap((part, index) => {
		if (typeof part === 'string') return filledWith(part, filling);
		if (typeof part === 'object' && 'numbers' in part)
			return [text(equals(context.format, part.numbers, part.result, part.of))];
		const before = told[index - 1];
		const behind = typeof before === 'string' && /[+−×÷·^]\s?$/.test(before);
		const written = behind ? factor : number;
		return [
			typeof part === 'number' ? written(part, 'forward') : written(part.gradient, 'backward')
		];
	});
}
