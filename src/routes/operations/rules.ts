/** An operation and its backward rule as TeX, and in plain characters for where nothing is typeset. */
import type { Elementwise } from '$graph/ops/elementwise.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { nameTex } from '$graph/tex/names.ts';
import { localTex, operationTex } from '$graph/tex/operation.ts';
import { settled, type Part } from '$graph/tex/parts.ts';
import { plainTex } from '$graph/tex/plain.ts';
import { inputNames, RESULT } from './letters.ts';
import type { Example } from './uses.ts';

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
