/** Everything that could be a way to write an operation, the usual ones first. Which ones are, the compiler knows. */
import type { Operation } from '$graph/ops/operation.ts';
import type { Options, Selector } from '$graph/ops/options.ts';
import { inputNames } from './letters.ts';
import type { Example } from './uses.ts';

const TIGHT = ['^', ' ** '];
const BETWEEN = ['+', '-', '*', '@', '.*', '/', './', '.^', '×', '·', '÷', '%']
	.concat(['<', '<=', '>', '>=', '==', '!='])
	.map((sign) => ` ${sign} `);
const BEFORE = ['-', '+'];
const AFTER = ['’', "'", '.T'];

export function candidates({ syntax }: Operation, { inputs, options }: Example): readonly string[] {
	const names = inputNames(inputs.length);
	const told = optionTexts(options);
	const calls = syntax.functions.map((each) => `${each}(${[...names, ...told].join(', ')})`);
	return told.length > 0
		? [...brackets(names, options), ...calls]
		: [...signs(names), ...brackets(names, options), ...calls];
}

function signs(names: readonly string[]): readonly string[] {
	const [first = '', second = '', third = ''] = names;
	switch (names.length) {
		case 1:
			return [...BEFORE.map((sign) => sign + first), ...AFTER.map((sign) => first + sign)];
		case 2:
			return [...TIGHT, ...BETWEEN].map((sign) => first + sign + second);
		case 3:
			return [`${first} ? ${second} : ${third}`];
		default:
			return [];
	}
}

/** `[a, b; c, d]` and `x[1, :]`. */
function brackets(names: readonly string[], { at, shape }: Options): readonly string[] {
	const [name = ''] = names;
	if (at !== undefined) return [`${name}[${at.map(selectorText).join(', ')}]`];
	const columns = shape?.length === 2 ? (shape[1] ?? names.length) : names.length;
	const rows = Array.from({ length: Math.ceil(names.length / columns) }, (_, row) =>
		names.slice(row * columns, (row + 1) * columns).join(', ')
	);
	return [`[${rows.join('; ')}]`];
}

/** Places count from 1 in the text, and a range holds both of its ends. */
const selectorText = (selector: Selector): string =>
	typeof selector === 'number' ? String(selector + 1) : `${selector.from + 1}:${selector.to}`;

/** The options as a call writes them, axes counted from 1. */
export const optionTexts = ({ axis, keepdims, shape, delta, eps }: Options): readonly string[] => [
	...(axis === undefined ? [] : [`axis=${axis + 1}`]),
	...(keepdims === true ? ['keepdims=true'] : []),
	...(shape === undefined ? [] : [`shape=[${shape.join(', ')}]`]),
	...(delta === undefined ? [] : [`delta=${delta}`]),
	...(eps === undefined ? [] : [`eps=${eps}`])
];
