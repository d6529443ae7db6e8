/** The words of an operation on whole tensors, fitted to the shapes that it has here. */
import type { NodeId, OperationNode } from '../../graph.ts';
import { selectorText } from '../../ops/selectors.ts';
import { shapeText, type Shape } from '../../tensor.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { text, together, type Phrase } from '../phrase.ts';
import { amount, isFew } from './amount.ts';
import { axisOf, filledWith, lettered, lineAlong, nameIn, shapeBehind } from './holes.ts';

export function wholeWords(context: Context, node: OperationNode, says: string): readonly Phrase[] {
	const shaped = says
		.replace(/ \(\{([a-z])#\}( each)?\)/g, (all, letter: string) =>
			shapeBehind(context, lettered(node, letter) ?? node.id) === '' ? '' : all
		)
		.replace(' over {axis}', along(context, node))
		// outside of parentheses a bare 3 would read as a number
		.replace(/(?<!\()\{([a-z])#\}/g, '{$1%}');
	const words = isFew(context.run.valueOf(node.id))
		? shaped
		: shaped.replace(/: \{y=\}\.$/, ', which gives {y%}.');
	return filledWith(starred(node, words), filling(context, node));
}

/** " over axis 1, column by column"; nothing where all entries are taken together. */
function along(context: Context, node: OperationNode): string {
	const axis = axisOf(context, node);
	const rank = rankOf(context, node.inputs[0]);
	if (axis === undefined || rank < 2) return '';
	const line = lineAlong(rank, axis);
	return ` over axis ${axis + 1}${rank === 2 ? `, ${line} by ${line}` : ''}`;
}

const rankOf = (context: Context, id: NodeId | undefined): number =>
	id === undefined ? 0 : nodeAt(context, id).shape.length;

/** `*` means entry by entry in NumPy, so a product of matrices that was written with it says so. */
const starred = (node: OperationNode, words: string): string =>
	node.star ? words.replace(/(?=[:.]|$)/, ', which NumPy writes @') : words;

const filling =
	(context: Context, node: OperationNode) =>
	(word: string): readonly Phrase[] | undefined => {
		if (word === 'part') return partOf(context, node);
		const [letter = '', mark = ''] = word;
		const id = lettered(node, letter);
		if (id === undefined) return undefined;
		if (mark === '=') return [amount(context.run.valueOf(id), 'forward')];
		if (mark === '#') return [text(shapeText(nodeAt(context, id).shape))];
		if (mark === '%') return [text(inWords(nodeAt(context, id).shape))];
		return nameIn(context, node, letter);
	};

/** "x[2]" or "X[:, 1]". */
function partOf(context: Context, node: OperationNode): readonly Phrase[] | undefined {
	const [whole] = node.inputs;
	if (whole === undefined) return undefined;
	const places = selectorText(node.options?.at ?? [], nodeAt(context, whole).shape);
	return [together([called(context, whole), text(`[${places}]`)])];
}

const inWords = (shape: Shape): string =>
	shape.length === 1 ? `a list of ${shapeText(shape)}` : shapeText(shape);
