/** Why a value is what it is: its operation with names, with numbers, and what it is made of. */
import { nodeAt, type Context } from '../explain/context.ts';
import { entryWork } from './entry-work.ts';
import { entryIn, valueOf, type Subject } from './subject.ts';
import { amountOf, nameOf } from './terms.ts';
import { line, type Told } from './told.ts';
import { wholeWork } from './whole-work.ts';

/** The line of a value: `f = σ(z) = σ(1) = 0.7311`. Throws a RangeError for a node that the graph does not have. */
export function valueTold(context: Context, subject: Subject): Told {
	const { node: id } = subject;
	const node = nodeAt(context, id);
	const entry = entryIn(context, subject);
	const left = nameOf(context, id, entry);
	const result = amountOf(context, valueOf(id, entry));
	if (node.kind === 'input') return line(context, { left, result, aside: 'an input' });
	if (node.kind === 'constant')
		return line(context, { left, result, aside: 'a number of the text' });
	// A question is about the whole graph; a box would only say that it is one.
	if (node.kind === 'box') return line(context, { left, result, aside: node.text });
	const work = entry === undefined ? wholeWork(context, node) : entryWork(context, node, entry);
	return line(context, { left, result, ...work });
}
