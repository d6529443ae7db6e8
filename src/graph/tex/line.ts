import type { Statement } from '../syntax.ts';
import type { Printed } from './expression.ts';
import { nameTex } from './names.ts';
import { settled } from './parts.ts';

/** The name on the left is not marked: what a node is stands on the right. */
export function lineTex({ name, parameters }: Statement, printed: Printed, align = ''): string {
	const tex = settled(printed.tex);
	if (name === undefined) return `${align}${tex}`;
	const inputs = parameters?.map(({ text }) => nameTex(text)).join(', ');
	const left = `${nameTex(name.text)}${inputs === undefined ? '' : `(${inputs})`}`;
	return `${left} ${align}= ${tex}`;
}
