/** What a person means one way and a parser reads another: functions without parentheses, products without a sign. */
import type { Diagnostic } from '../diagnostic.ts';
import { isCall, isSign, startsOperand } from './neighbours.ts';
import { isPower } from './operators.ts';
import {
	afterOperand,
	afterParentheses,
	afterProduct,
	afterTouching,
	isBareFunction
} from './operands.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, legible, replace } from './report.ts';
import type { Token } from './tokens.ts';

const slice = (source: string, first: Token, last: Token): string =>
	source.slice(first.from, last.to);

/** `sin x`, `sin^2(x)` and `sin` alone. */
export function bareFunction(place: Place, name: Token): Diagnostic {
	const { source, tokens, index, scope } = place;
	if (isPower(tokens[index + 1]?.text ?? '')) return raisedFunction(place, name);
	const words = `${quote(name.text)} is a function: put its input in parentheses`;
	const list = tokens[index + 1];
	if (list?.kind === 'index')
		return error(across(name, list), `${words}.`, {
			title: `Write ${quote(`${name.text}(${source.slice(list.from, list.to)})`)}`,
			edits: [
				replace({ from: name.to, to: list.from }, '('),
				replace({ from: list.to, to: list.to }, ')')
			]
		});
	const functions = [name];
	while (isBareFunction(tokens, index + functions.length)) {
		const inner = tokens[index + functions.length];
		if (inner !== undefined) functions.push(inner);
	}
	const operand = tokens[index + functions.length];
	const last = tokens[afterTouching(tokens, index + 1) - 1];
	if (!startsOperand(operand) || operand === undefined || last === undefined)
		return legible(error(name, `${words}, as in ${quote(scope.example(name.text))}.`));
	const closing = ')'.repeat(functions.length);
	const heads = functions.map(({ text }) => `${text}(`).join('');
	const insteadOfHeads = replace({ from: name.from, to: operand.from }, heads);
	const message = `${words}.`;
	if (functions.some(({ text }) => scope.wrongCount(text, ONE) !== undefined))
		return error(across(name, last), message);
	return error(across(name, last), message, {
		title: `Write ${quote(heads + slice(source, operand, last) + closing)}`,
		edits: [insteadOfHeads, replace({ from: last.to, to: last.to }, closing)]
	});
}

const ONE = { count: 1, options: [] };

function raisedFunction({ source, tokens, index, scope }: Place, name: Token): Diagnostic {
	const caret = tokens[index + 1];
	let after = index + 2;
	while (isSign(tokens[after])) after++;
	after = tokens[after]?.kind === 'open' ? afterParentheses(tokens, after) : after + 1;
	const operand = tokens[after];
	const end =
		operand?.kind === 'open' ? afterParentheses(tokens, after) : afterOperand(tokens, after);
	const last = tokens[end - 1];
	const power = tokens[after - 1];
	if (!startsOperand(operand) || !operand || !last || !power || !caret)
		return error(
			name,
			`${quote(name.text)} is a function: put its input in parentheses, as in ${quote(scope.example(name.text))}.`
		);
	const inner = slice(source, operand, last);
	const call = `${name.text}${operand.kind === 'open' ? inner : `(${inner})`}`;
	const raised = source.slice(caret.from, power.to);
	const inverse = /^(\^|\*\*)?\s*\(?[-−⁻][1¹]\)?$/.test(raised);
	const instead = inverse ? `1/${call}` : `${call}${raised}`;
	return error(
		across(name, last),
		inverse
			? `${quote(slice(source, name, power))} has two meanings. For one divided by ${quote(name.text)} write ${quote(instead)}.`
			: `The power belongs after the parentheses: ${quote(instead)}.`,
		{ title: `Write ${quote(instead)}`, edits: [replace(across(name, last), instead)] }
	);
}

/** `1/2x`: how far a `/` reaches when a product without a sign follows. */
export function unclearDivision(
	{ source, tokens, index, scope }: Place,
	divisor: number
): Diagnostic {
	const end = Math.max(afterProduct(tokens, divisor), index + 1);
	const parts: string[] = [];
	for (let start = divisor; start < end;) {
		const [first, open] = [tokens[start], tokens[start + 1]];
		// The parentheses after a name that is no function are another factor.
		const isFactor = isCall(first, open) && !scope.isFunction(first?.text ?? '');
		const reach = isFactor ? start + 1 : afterOperand(tokens, start);
		const after = Math.min(Math.max(reach, start + 1), end);
		const last = tokens[after - 1];
		if (first !== undefined && last !== undefined) parts.push(slice(source, first, last));
		start = after;
	}
	const slash = tokens[divisor - 1];
	const first = tokens[divisor];
	const last = tokens[end - 1];
	if (slash === undefined || first === undefined || last === undefined)
		throw new RangeError('a division without its parts');
	const before = tokens[divisor - 2];
	const isHalf = before?.kind === 'number' && first.kind === 'number' && parts.length > 1;
	const dividend = before?.kind === 'number' || before?.kind === 'name' ? before : slash;
	const head = source.slice(dividend.from, first.from);
	const ways = [`(${parts.join('*')})`, parts.join('*')];
	// In `1/2 m v^2` a space says where the fraction ends, in `1/2x` nothing does.
	if (isHalf && tokens[divisor + 1]?.from !== first.to) ways.reverse();
	const [likely = '', other = ''] = ways.map((way) => head + way);
	const [fix, otherFix] = ways.map((way) => ({
		title: `Write ${quote(head + way)}`,
		edits: [replace(across(first, last), way)]
	}));
	const told = error(
		across(dividend, last),
		`${quote(slice(source, dividend, last))} can be read in two ways: as ${quote(likely)} or as ${quote(other)}. Write the one you mean.`,
		fix
	);
	return otherFix === undefined ? told : { ...told, otherFix };
}
