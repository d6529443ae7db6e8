import type { Elementwise } from '../ops/elementwise.ts';
import type { ApplySyntax } from '../syntax.ts';
import { broadcast, shapeText, type Shape } from '../tensor.ts';
import type { Shaped } from './fitting.ts';
import { quote } from './quote.ts';
import { Refused } from './refused.ts';
import { error } from './report.ts';

/** The shape to which all operands are broadcast. Throws Refused at the operator when there is none. */
export function elementwiseShape(
	{ title }: Elementwise,
	{ head, span }: ApplySyntax,
	operands: readonly Shaped[],
	source: string
): Shape {
	const [first, ...others] = operands;
	if (first === undefined) return [];
	let before = first;
	for (const operand of others) {
		const shape = broadcast(before.shape, operand.shape);
		if (shape === undefined)
			throw new Refused(
				head.from === head.to
					? error(span, misfit(`“${title}”`, before, operand))
					: error(head, misfit(quote(source.slice(head.from, head.to)), before, operand))
			);
		before = { told: before.told, shape };
	}
	return before.shape;
}

function misfit(sign: string, a: Shaped, b: Shaped): string {
	const [rows, columns] = [shapeText(a.shape), shapeText(b.shape)];
	const clash = clashOf(a.shape, b.shape);
	return (
		`${a.told} has the shape ${rows} and ${b.told} the shape ${columns}, so ${sign} cannot go entry by entry: ${clash}. ` +
		`What fits beside the shape ${rows} is the same shape, a single number, or a shape with 1 in place of a length, which is repeated.`
	);
}

/** The innermost axis along which two shapes differ, in words; axes are compared from the last one. */
function clashOf(a: Shape, b: Shape): string {
	for (let back = 1; back <= Math.min(a.length, b.length); back++) {
		const [left = 1, right = 1] = [a.at(-back), b.at(-back)];
		if (left === right || left === 1 || right === 1) continue;
		const which =
			back === 1 ? 'last axes' : back === 2 ? 'axes before the last' : `axes ${back} from the end`;
		return `their ${which} have ${left} and ${right} entries`;
	}
	return 'they have different lengths';
}
