/** Which operation an application is once the shapes are known, and the shape of its result; or why nothing fits. */
import type { Diagnostic } from '../diagnostic.ts';
import { operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import type { ApplySyntax } from '../syntax.ts';
import { SCALAR, shapeText, type Shape } from '../tensor.ts';
import { elementwiseShape } from './elementwise-shape.ts';
import { listProduct } from './list-product.ts';
import { productFix } from './product-fix.ts';
import { optionsOf } from './written-options.ts';
import { quote } from './quote.ts';
import { Refused } from './refused.ts';
import { error, info, replace } from './report.ts';

export interface Fitted {
	readonly op: OperationName;
	readonly shape: Shape;
	readonly options: Options | undefined;
	/** `*` between tensors. */
	readonly star: boolean;
	readonly info?: Diagnostic;
}

/** An operand as messages name it. */
export interface Shaped {
	/** Its text, between backticks. */
	readonly told: string;
	readonly shape: Shape;
}

/** Throws Refused at the operator when the shapes do not fit, with both shapes and what would fit. */
export function fitted(
	syntax: ApplySyntax,
	shapes: readonly Shape[],
	source: string,
	given?: Options
): Fitted {
	if (areNumbers(syntax, shapes))
		return { op: syntax.op, shape: SCALAR, options: undefined, star: false };
	const operands = syntax.args.map(({ span }, index) => ({
		told: quote(source.slice(span.from, span.to)),
		shape: shapes[index] ?? []
	}));
	const star = isMatrixProduct(syntax, shapes);
	const op: OperationName = star ? 'matmul' : syntax.op;
	const operation: Operation = operations[op];
	const options = given ?? optionsOf(syntax, operands[0]);
	const shape =
		operation.kind === 'elementwise'
			? elementwiseShape(operation, syntax, operands, source)
			: wholeShape(op, syntax, operands, options ?? NO_OPTIONS, source);
	const info =
		entrywisePower(syntax, operands, source) ??
		(star ? listProduct(syntax, operands, source) : undefined);
	const settled = options?.shape?.includes(-1) ? { ...options, shape } : options;
	return { op, shape, options: settled, star, ...(info === undefined ? {} : { info }) };
}

/** By far the most: nothing to find out, and there may be thousands at each keystroke. */
const areNumbers = ({ op, options }: ApplySyntax, shapes: readonly Shape[]): boolean =>
	options === undefined &&
	operations[op].kind === 'elementwise' &&
	shapes.every(({ length }) => length === 0);

/** `*` between two tensors; `.*` and a product with a single number go entry by entry. */
const isMatrixProduct = ({ op, entrywise }: ApplySyntax, shapes: readonly Shape[]): boolean =>
	op === 'multiply' && entrywise !== true && shapes.every(({ length }) => length > 0);

function wholeShape(
	op: OperationName,
	syntax: ApplySyntax,
	operands: readonly Shaped[],
	options: Options,
	source: string
): Shape {
	const operation: Operation = operations[op];
	if (operation.kind !== 'whole') throw new RangeError(`${op} is elementwise`);
	const result = operation.shape(
		operands.map(({ shape }) => shape),
		options
	);
	if (!('misfit' in result)) return result;
	const names = operands.map(({ told, shape }) => `${told} (${shapeText(shape)})`).join(' and ');
	throw new Refused(
		error(
			syntax.head.from === syntax.head.to ? syntax.span : syntax.head,
			operands.length > 1
				? `${names} do not fit. ${result.misfit}`
				: `${names} does not fit. ${result.misfit}`,
			op === 'matmul' ? productFix(syntax, operands, source) : undefined
		)
	);
}

/** mathjs and MATLAB raise a matrix as a whole: said once, with the form that says what is meant. */
function entrywisePower(
	{ op, entrywise, head, args }: ApplySyntax,
	[base]: readonly Shaped[],
	source: string
): Diagnostic | undefined {
	if (op !== 'pow' || entrywise || base === undefined || base.shape.length < 2) return undefined;
	if (source[head.from] !== '^' && source.slice(head.from, head.to) !== '**') return undefined;
	const [raised] = args;
	const product =
		raised === undefined ? '' : quote(`${source.slice(raised.span.from, raised.span.to)}*…`);
	return info(
		head,
		`This raises every entry of ${base.told} by itself. A product of matrices is written with \`*\`: ${product}.`,
		{ title: 'Write `.^`', edits: [replace(head, '.^')] }
	);
}
