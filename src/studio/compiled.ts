/** A document as a program: its text, with the shapes that its values give the inputs. */
import { compile } from '$graph/index.ts';
import type { Compiled, Program } from '$graph/program.ts';
import type { Values } from '$graph/tensor.ts';
import { literalOf, own } from './current.ts';
import type { Document } from './document.ts';
import { assignedNames } from './grid/written-literal.ts';

/**
 * The document remembers values of names that are no inputs of the text as it stands, and of inputs
 * that the text now gives a value itself; neither may count.
 */
export function compiled(document: Document): Compiled {
	const given = likely(document);
	const first = compiledWith(document, given);
	if (!first.ok) return first;
	const wanted = inputValues(first.program, document.values);
	const same = Object.keys(given).length === Object.keys(wanted).length;
	return same && Object.keys(wanted).every((name) => Object.hasOwn(given, name))
		? first
		: compiledWith(document, wanted);
}

const compiledWith = ({ source, open = [], tree }: Document, values: Values): Compiled =>
	compile(source, values, { open: new Set(open), tree: tree === true });

/** Values of names that the text mentions and does not give anything to. */
function likely({ source, values }: Document): Values {
	const text = source.replace(/#[^\n]*/g, '').normalize('NFKC');
	const names = new Set(text.match(/[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_$]*/gu));
	const assigned = assignedNames(source);
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => names.has(name) && !assigned.has(name))
	);
}

function inputValues(program: Program, values: Values): Values {
	return Object.fromEntries(
		program.inputs.flatMap((input) => {
			const value = own(values, input.name);
			return value === undefined || literalOf(program, input) ? [] : [[input.name, value]];
		})
	);
}
