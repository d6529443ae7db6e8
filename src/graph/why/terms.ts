/** Names, numbers and derivatives as parts of a line, each of which can be asked about. */
import type { NodeId } from '../graph.ts';
import { sizeOf, shapeText, type Shape, type Tensor } from '../tensor.ts';
import { called, nodeAt, type Context } from '../explain/context.ts';
import { number, type Flow, type Phrase } from '../explain/phrase.ts';
import { isFew } from '../explain/tensors/amount.ts';
import { entryName, placeOf } from '../explain/tensors/entry.ts';
import { alongOf, tangents } from '../explain/tangent/along.ts';
import { nameTex, numberTex } from '../tex/names.ts';
import { tensorTex } from '../tex/tensor.ts';
import { gradientOf, tangentOf, valueOf, type Subject } from './subject.ts';
import { said, type Written } from './written.ts';

/** The entry that is asked about; none for all of a node, and for a node with one number. */
export type Entry = number | undefined;

/** A node or an entry of it by its name; a constant by its number. */
export function nameOf(context: Context, id: NodeId, entry: Entry): Written {
	const node = nodeAt(context, id);
	if (node.kind === 'constant' && sizeOf(node.shape) === 1)
		return { pieces: [called(context, id)], tex: constantTex(context, id), fixed: true };
	return {
		pieces: [term(valueOf(id, entry), namePhrase(context, id, entry))],
		tex: entryTex(context, id, entry)
	};
}

const namePhrase = (context: Context, id: NodeId, entry: Entry): Phrase =>
	entry === undefined ? called(context, id) : entryName(context, id, entry);

const term = (subject: Subject, said: Phrase): Written['pieces'][number] => ({
	kind: 'term',
	subject,
	said
});

const constantTex = ({ run, format }: Context, id: NodeId): string =>
	numberTex(format(run.primal(id)));

function entryTex(context: Context, id: NodeId, entry: Entry): string {
	const { kind, label, shape } = nodeAt(context, id);
	const name =
		kind === 'constant' ? tensorTex(context.run.valueOf(id), context.format) : nameTex(label);
	if (entry === undefined || sizeOf(shape) === 1) return name;
	const place = placeOf(shape, entry).join(',');
	return name.includes('_') || kind === 'constant'
		? `{${name}}_{[${place}]}`
		: `${name}_{${place}}`;
}

/** The number behind a subject; all of them while they are few, otherwise the shape. */
export function amountOf(context: Context, subject: Subject): Written {
	const flow = subject.kind === 'value' ? 'forward' : 'backward';
	const { node, entry } = subject;
	const tensor = tensorOf(context, subject);
	const only = tensor.data.length === 1 ? 0 : entry;
	if (only === undefined) return linked(subject, tensorWritten(context, tensor, flow));
	const fixed = nodeAt(context, node).kind === 'constant' && subject.kind === 'value';
	const written = numberWritten(context, tensor.data[only] ?? NaN, flow);
	return fixed ? { ...called1(context, node, written), fixed } : linked(subject, written);
}

function tensorOf(context: Context, { kind, node }: Subject): Tensor {
	switch (kind) {
		case 'value':
			return context.run.valueOf(node);
		case 'gradient':
			return context.run.gradientOf(node);
		case 'tangent':
			return tangents(context).of(node);
		default:
			return kind satisfies never;
	}
}

/** A number of the text has no colour: it is no value. */
const called1 = (context: Context, id: NodeId, written: Written): Written =>
	sizeOf(nodeAt(context, id).shape) === 1 ? { ...written, pieces: [called(context, id)] } : written;

const linked = (subject: Subject, { pieces, tex }: Written): Written => ({
	pieces: pieces.map((said) => (said.kind === 'term' ? said : term(subject, said))),
	tex
});

export const numberWritten = ({ format }: Context, value: number, flow: Flow): Written => ({
	pieces: [number(value, flow)],
	tex: numberTex(format(value))
});

/** Numbers in a line while they are few; more are told by their shape. */
export const tensorWritten = (context: Context, tensor: Tensor, flow: Flow): Written =>
	isFew(tensor)
		? { pieces: [{ kind: 'tensor', tensor, flow }], tex: tensorTex(tensor, context.format) }
		: sizeWritten(tensor.shape);

export const sizeWritten = (shape: Shape): Written =>
	shape.length === 0 ? said('1', '1') : said(shapeText(shape), shape.join(' \\times '));

/** ∂f/∂x, of the target by a node or by an entry of it. */
export function gradientName(context: Context, by: NodeId, entry: Entry): Written {
	const { target } = context.schedule;
	return {
		pieces: [
			term(gradientOf(by, entry), {
				kind: 'derivative',
				of: called(context, target),
				by: namePhrase(context, by, entry)
			})
		],
		tex: derivativeTex(context, [target, undefined], [by, entry])
	};
}

/** ∂x/∂w, of a node or of an entry of it by what forward mode goes along. */
export function tangentName(context: Context, of: NodeId, entry: Entry): Written {
	const { node, entry: start } = alongOf(context);
	return {
		pieces: [
			term(tangentOf(of, entry), {
				kind: 'derivative',
				of: namePhrase(context, of, entry),
				by: namePhrase(context, node, start)
			})
		],
		tex: derivativeTex(context, [of, entry], [node, start])
	};
}

/** What is asked about. */
export function subjectName(context: Context, { kind, node }: Subject, entry: Entry): Written {
	const names = { value: nameOf, gradient: gradientName, tangent: tangentName };
	return names[kind](context, node, entry);
}

type At = readonly [NodeId, Entry];

/** ∂z/∂x, the local derivative of an operation. */
export const localName = (context: Context, of: At, by: At): Written => ({
	pieces: [{ kind: 'derivative', of: namePhrase(context, ...of), by: namePhrase(context, ...by) }],
	tex: derivativeTex(context, of, by)
});

const derivativeTex = (context: Context, of: At, by: At): string =>
	`\\frac{\\partial ${entryTex(context, ...of)}}{\\partial ${entryTex(context, ...by)}}`;
