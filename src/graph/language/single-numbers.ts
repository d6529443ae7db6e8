/** Where a list is needed and a name is a single number, because nothing says otherwise: the line that makes it one. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import type { ApplySyntax, IndexSyntax, Syntax } from '../syntax.ts';
import { SCALAR, sizeOf, type Shape } from '../tensor.ts';
import { isDivision } from './operators.ts';
import { quote } from './quote.ts';
import { info, replace } from './report.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** Entries of a list that a fix writes. */
const MOST = 12;

const START = { from: 0, to: 0 };

/** `z = [1, 2, 3]`, a line for each name. */
function lines(shapes: ReadonlyMap<string, Shape>): readonly string[] {
	let next = 1;
	return [...shapes].map(([name, [rows = 1, columns]]) => {
		const row = (length: number): string => Array.from({ length }, () => String(next++)).join(', ');
		const entries =
			columns === undefined
				? row(rows)
				: Array.from({ length: rows }, () => row(columns)).join('; ');
		return `${name} = [${entries}]`;
	});
}

function above(shapes: ReadonlyMap<string, Shape>): { told: string; fix: Fix } {
	const written = lines(shapes);
	const told = written.map(quote).join(' and ');
	const edits = [replace(START, written.map((line) => `${line}\n`).join(''))];
	return { told, fix: { title: `Add ${told}`, edits } };
}

/** The message with the list that is missing; `isSingle` holds for an input that nothing gave a value. */
export function withList(
	told: Diagnostic,
	syntax: Syntax,
	source: string,
	isSingle: (part: Syntax) => boolean
): Diagnostic {
	if (syntax.kind === 'index' && isSingle(syntax.of)) return indexed(told, syntax, source);
	if (syntax.kind !== 'apply') return told;
	const shapes = listsFor(syntax, isSingle);
	if (shapes === undefined) return told;
	const { told: list, fix } = above(shapes);
	const other = told.fix === undefined ? {} : { otherFix: told.fix };
	return { ...told, message: `${told.message} Write ${list} above.`, fix, ...other };
}

const WITHOUT = 'Write it without the brackets, or give it a list under Values.';

function indexed(told: Diagnostic, { of }: IndexSyntax, source: string): Diagnostic {
	if (of.kind !== 'name') return told;
	const shape = indexedShape(of.name, source);
	const message = `${quote(of.name)} is a single number here, and has no entries to choose from.`;
	if (sizeOf(shape) > MOST) return { ...told, message: `${message} ${WITHOUT}` };
	const { told: list, fix } = above(new Map([[of.name, shape]]));
	return { ...told, message: `${message} Give it a list: write ${list} above.`, fix };
}

/** Large enough for every index that the text has of a name. */
function indexedShape(name: string, source: string): Shape {
	const places = [
		...source.matchAll(new RegExp(`(?<![\\p{L}\\d_])${name}\\s*\\[([^\\]]*)\\]`, 'gu'))
	];
	const axes = places.map(([, inner = '']) => inner.split(','));
	const rank = Math.max(1, ...axes.map(({ length }) => length));
	return Array.from({ length: rank }, (_, axis) =>
		Math.max(
			rank === 1 ? 3 : 2,
			...axes.flatMap((each) => (each[axis]?.match(/\d+/g) ?? []).map(Number))
		)
	);
}

/** Which inputs, as lists, an operation would take; the first alone where that is enough. */
function listsFor(
	syntax: ApplySyntax,
	isSingle: (part: Syntax) => boolean
): ReadonlyMap<string, Shape> | undefined {
	const operation: Operation = operations[syntax.op];
	const names = syntax.args.map((each) => (each.kind === 'name' ? each.name : ''));
	if (operation.kind !== 'whole' || syntax.options !== undefined) return undefined;
	if (!syntax.args.every(isSingle)) return undefined;
	if (syntax.op === 'matmul')
		return new Map(names.map((name) => [name, /^\p{Lu}/u.test(name) ? [2, 2] : [2]]));
	for (const count of new Set([1, names.length])) {
		const shapes = names.map((_, slot): Shape => (slot < count ? [3] : SCALAR));
		if (!('misfit' in operation.shape(shapes, NO_OPTIONS)))
			return new Map(names.slice(0, count).map((name) => [name, [3]]));
	}
	return undefined;
}

/** `W*x` of a layer, where both are single numbers. */
export function singleWeights(tokens: readonly Token[], scope: Scope): readonly Diagnostic[] {
	return tokens.flatMap((token, index) => {
		const [before, sign, x] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
		if (!/^W(_?\d+)?$/.test(token.text) || sign?.text !== '*' || x?.kind !== 'name') return [];
		if (isDivision(before?.text ?? '') || !isFree(token, scope) || !isFree(x, scope)) return [];
		const matrix: readonly [string, Shape] = [token.text, [2, 2]];
		const { fix } = above(new Map<string, Shape>([matrix, [x.text, [2]]]));
		const [line = ''] = lines(new Map([matrix]));
		return [
			info(
				token,
				`${quote(token.text)} is a single number here. To make it a matrix, change its shape under Values, or write its numbers: ${quote(line)}.`,
				fix
			)
		];
	});
}

const isFree = ({ text }: Token, scope: Scope): boolean =>
	!scope.isAssigned(text) && !scope.isFunction(text) && !scope.shapeOf(text)?.length;
