/** An operation and its backward rule as TeX, and in plain characters for where nothing is typeset. */
import { definitionOf } from '$graph/language/definitions.ts';
import type { Elementwise } from '$graph/ops/elementwise.ts';
import { operations, type OperationName } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { printExpression, type Printed } from '$graph/tex/expression.ts';
import { CLOSED } from '$graph/tex/forms.ts';
import { nameTex } from '$graph/tex/names.ts';
import { localTex, operationTex } from '$graph/tex/operation.ts';
import { settled, type Part } from '$graph/tex/parts.ts';
import { plainTex } from '$graph/tex/plain.ts';
import { inputNames, RESULT } from './letters.ts';
import { shapeOf, type Example } from './uses.ts';

export interface Rule {
	readonly tex: string;
	readonly plain: string;
}

/** What is differentiated: any number that is made of the result later on. */
const TARGET = 'f';

const part = (name: string): Part => ({ seen: nameTex(name), shown: nameTex(name) });

export function formula(record: Operation, { inputs, options }: Example): Rule {
	const names = inputNames(inputs.length);
	const right =
		record.kind === 'whole'
			? settled(record.tex(names.map(nameTex), options))
			: operationTex(record, names.map(part));
	return ruleOf(RESULT, right);
}

/** In em: what a line of the page has room for on a phone, at its larger size. */
const WIDEST = 26;
const nothing = (): undefined => undefined;

/**
 * What the operation is made of, in the letters of the page; undefined for the simplest ones, and where it would be long.
 * Single numbers have a dot for their product.
 */
export function madeOf(name: OperationName, { inputs, options }: Example): Rule | undefined {
	const { definition, formula: short, kind }: Operation = operations[name];
	const text = short ?? definition;
	const shapes = inputs.map(shapeOf);
	const longer = shapes.map((shape) => shape.map((length) => length + 1));
	// What has the number of its entries in it is no formula of the operation.
	if (text === undefined || text(options, shapes) !== text(options, longer)) return undefined;
	const { parameters = [], expression } = definitionOf(name, options, shapes, true);
	const letters = inputNames(inputs.length);
	const named = new Map(parameters.map(({ text }, at) => [text, letters[at] ?? text]));
	const letter = (text: string): Printed => {
		const tex = nameTex(named.get(text) ?? text);
		return { tex, precedence: CLOSED, width: 1, head: tex.charAt(0) };
	};
	const lookups = { nodeOf: nothing, writtenAt: nothing, optionsOf: nothing, expansion: letter };
	const printed = printExpression(expression, lookups, WIDEST);
	if (printed === undefined || printed.width > WIDEST) return undefined;
	const right = kind === 'whole' ? printed.tex : printed.tex.replaceAll('\\odot', '\\cdot');
	return ruleOf(RESULT, right);
}

/** Of numbers the local derivatives; of tensors what each input receives of the gradient that arrives. */
export const backwardRules = (record: Operation, example: Example): readonly Rule[] =>
	record.kind === 'whole' ? pullRules(record, example) : localRules(record);

function localRules(record: Elementwise): readonly Rule[] {
	const names = inputNames(record.arity);
	return names.map((name, slot) =>
		ruleOf(derivative(RESULT, name), localTex(record, slot, [...names, RESULT].map(part)))
	);
}

function pullRules(record: Whole, { inputs, options }: Example): readonly Rule[] {
	const names = inputNames(inputs.length);
	const parts = {
		upstream: derivative(TARGET, RESULT),
		inputs: names.map(nameTex),
		output: RESULT
	};
	return names.map((name, slot) =>
		ruleOf(derivative(TARGET, name), settled(opened(record.rule(slot, parts, options))))
	);
}

/** A rule in words stands alone, and needs no brackets. */
const opened = (tex: string): string => tex.replace(/^\\left\[(.*)\\right\]$/s, '$1');

const derivative = (of: string, by: string): string =>
	`\\frac{\\partial ${of}}{\\partial ${nameTex(by)}}`;

const ruleOf = (left: string, right: string): Rule => ({
	tex: `\\displaystyle ${left} = ${right}`,
	plain: `${plainRule(left)} = ${plainRule(right)}`
});

/** Derivatives need no parentheses. */
const plainRule = (tex: string): string =>
	plainTex(tex).replace(/\(∂ (\w)\)\/\(∂ (\w)\)/g, '∂$1/∂$2');
