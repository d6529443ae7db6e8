/** One operation and its local derivative as TeX, with the names or the numbers of its inputs. */
import type { NodeId } from '../graph.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import { styled, filled, marked, settled, type Part } from './parts.ts';
import { nameTex, numberTex } from './names.ts';

export const namePart = (node: NodeId, label: string): Part => ({
	seen: nameTex(label),
	shown: marked(node, nameTex(label))
});

/** A value in the colour of the forward pass, in parentheses when negative. */
export function numberPart(written: string): Part {
	const tex = numberTex(written);
	const seen = tex.startsWith('-') ? `\\left(${tex}\\right)` : tex;
	return { seen, shown: styled('forward', seen) };
}

/** A number of the text itself: no value, so without a colour, and rules may calculate with it. */
export function constantPart(written: string): Part {
	const { seen } = numberPart(written);
	return { seen, shown: seen };
}

/** The whole operation, with a cross between factors: a lesson shows the sign that the formula leaves out. */
export function operationTex(
	record: Operation,
	parts: readonly Part[],
	options: Options = NO_OPTIONS
): string {
	const tex = (...args: string[]): string => {
		if (record.kind === 'whole') return record.tex(args, options);
		const [a = '', b = ''] = args;
		return record.gate === 'swaps' ? `${a} \\times ${b}` : record.tex(...args);
	};
	return roomy(
		settled(
			filled(
				tex,
				parts.map((part, slot) => alone(record, part, slot))
			)
		)
	);
}

/** Between the parentheses of a call a negative number needs none of its own. */
function alone({ precedence, needs }: Operation, part: Part, slot: number): Part {
	return precedence === CALL && needs[Math.min(slot, needs.length - 1)] === 1 ? opened(part) : part;
}

/** Of what closes itself: a call, a norm. */
const CALL = 5;

/** The local derivative along one slot, given the inputs and then the output; empty for a whole operation, which has none. */
export function localTex(record: Operation, slot: number, parts: readonly Part[]): string {
	if (record.kind === 'whole') return '';
	const local = record.partials[slot];
	if (local === undefined) return '';
	const told = /^\\left\[(.*)\\right\]$/s.exec(filled(local.tex, parts));
	// a rule in words stands alone: it needs neither its brackets nor those of a negative number
	if (told) return filled((...plain) => wordsOf(local.tex(...plain)), parts.map(opened));
	return ruleTex(local.tex, parts);
}

/** A rule of a record, for a line of its own. */
export const ruleTex = (tex: (...parts: string[]) => string, parts: readonly Part[]): string =>
	roomy(settled(filled(tex, parts)));

const wordsOf = (tex: string): string => tex.replace(/^\\left\[(.*)\\right\]$/s, '$1');

const opened = ({ seen, shown }: Part): Part => {
	const open = (tex: string): string => tex.replace(/\\left\((-.*?)\\right\)/, '{$1}');
	return { seen: open(seen), shown: open(shown) };
};

/** A fraction in full size: these stand on lines of their own. */
const roomy = (tex: string): string => (tex.includes('\\frac') ? `\\displaystyle ${tex}` : tex);
