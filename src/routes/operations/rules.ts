/** An operation and its local derivatives as TeX, and in plain characters for where nothing is typeset. */
import type { Operation } from '$graph/ops/operation.ts';
import { nameTex } from '$graph/tex/names.ts';
import { localTex, operationTex } from '$graph/tex/operation.ts';
import type { Part } from '$graph/tex/parts.ts';
import { plainTex } from '$graph/tex/plain.ts';
import { inputNames, RESULT } from './letters.ts';

export interface Rule {
	readonly tex: string;
	readonly plain: string;
}

const part = (name: string): Part => ({ seen: nameTex(name), shown: nameTex(name) });

export function formula(record: Operation): Rule {
	const tex = `\\displaystyle ${RESULT} = ${operationTex(record, inputNames(record.arity).map(part))}`;
	return { tex, plain: plainTex(tex) };
}

export function localRules(record: Operation): readonly Rule[] {
	const names = inputNames(record.arity);
	return names.map((name, slot) => {
		const right = localTex(record, slot, [...names, RESULT].map(part));
		return {
			tex: `\\displaystyle \\frac{\\partial ${RESULT}}{\\partial ${nameTex(name)}} = ${right}`,
			plain: `∂${RESULT}/∂${name} = ${plainTex(right)}`
		};
	});
}
