/** NumPy with forward mode written out by hand: values first, then the tangents of all that moves. */
import type { EmittedLine } from './emitted.ts';
import { importLines, leafCode, numpyLine, plainNumbers } from './numpy.ts';
import { mayThrow } from './plain-floats.ts';
import { alongName, boundLine, boundNodes, plain, type Source } from './source.ts';
import { forwardStatements, type Assignment } from './statements.ts';
import { tangentStatements } from './tangent-statements.ts';

/** Throws a TypeError where there is nothing to go along. */
export function numpyTangentLines(source: Source): readonly EmittedLine[] {
	const { graph, target, names, along } = source;
	if (along === undefined) throw new TypeError('Forward mode goes along an input.');
	const forward = forwardStatements(graph, names);
	const tangents = tangentStatements(source, along);
	const wrapped = mayThrow([...forward, ...tangents], plainNumbers(source));
	const body = [
		plain('# Inputs: step 1'),
		...boundNodes(source).map((node) =>
			boundLine(node, `${names.value(node.id)} = ${leafCode(source.leaves.get(node.id)!, wrapped)}`)
		),
		plain(),
		plain('# Forward pass'),
		...forward.map(numpyLine),
		plain(),
		plain(`# Forward mode: ${names.tangent(target)} is ${alongName(source, along)}`),
		...tangents.map((each) => numpyLine(wrapped ? ownNumber(each) : each)),
		plain(),
		plain(`print('${names.value(target)} =', ${names.value(target)})`),
		plain(`print('${alongName(source, along)} =', ${names.tangent(target)})`)
	];
	return [...importLines(body.map(({ text }) => text).join('\n')), plain(), ...body];
}

/** A number alone is Python’s, and throws where it is divided by a plain 0. */
function ownNumber(each: Assignment): Assignment {
	const { value, part } = each;
	if (value === 'zeros' || value.kind !== 'number' || part !== undefined) return each;
	return { ...each, value: { kind: 'call', head: 'np.float64', args: [value], named: new Map() } };
}
