/** Forward mode where a library is asked for it: the lines that JAX and PyTorch share. */
import { placeOf } from '../check/coordinate.ts';
import type { InputNode, NodeId } from '../graph.ts';
import { schedule, type Along } from '../steps.ts';
import type { EmittedLine } from './emitted.ts';
import { alongName, plain, type Source } from './source.ts';

export interface TangentCode {
	/** The tangent of the input that moves: zeros with a 1 at one place, counted from 0; with no place for a single number. */
	readonly one: (input: InputNode, place: readonly number[]) => readonly string[];
	/** Value and tangent, given a function of the input that moves alone, that input and its tangent. */
	readonly call: (of: string, input: string, tangent: string) => string;
}

/** The direction, the call and what is printed. Throws a TypeError where there is nothing to go along. */
export function tangentLines(source: Source, code: TangentCode): readonly EmittedLine[] {
	const { names, inputs, target, along } = source;
	const moving = inputs.find(({ id }) => id === along?.node);
	if (along === undefined || moving === undefined)
		throw new TypeError('Forward mode goes along an input.');
	const [value, tangent] = [names.value(target), names.tangent(target)];
	const args = inputs.map(({ id }) => names.value(id)).join(', ');
	const [input, start] = [names.value(moving.id), names.tangent(moving.id)];
	const of = inputs.length === 1 ? 'function' : `lambda ${input}: function(${args})`;
	return [
		plain(`# Forward mode: ${tangent} is ${alongName(source, along)}`),
		...startLines(source, along, code.one(moving, placeIn(moving, along))),
		{
			text: `${value}, ${tangent} = ${code.call(of, input, start)}`,
			node: target,
			phase: 'tangent'
		},
		plain(),
		plain(`print('${value} =', ${value})`),
		plain(`print('${alongName(source, along)} =', ${tangent})`)
	];
}

const placeIn = ({ shape }: InputNode, { entry }: Along): readonly number[] =>
	placeOf(shape, entry).map((at) => at - 1);

/** Index into the beats. */
const startBeat = ({ graph, target }: Source, along: Along): number =>
	schedule(graph, target, along).beats.findIndex(({ kind }) => kind === 'seed');

function startLines(
	source: Source,
	along: Along,
	codes: readonly string[]
): readonly EmittedLine[] {
	const at: { readonly node: NodeId; readonly phase: 'tangent'; readonly beat: number } = {
		node: along.node,
		phase: 'tangent',
		beat: startBeat(source, along)
	};
	const name = source.names.tangent(along.node);
	const [first = '', ...others] = codes;
	return [`${name} = ${first}`, ...others.map((code) => `${name}${code}`)].map((text) => ({
		text: `${text}  # step ${at.beat + 1}`,
		...at
	}));
}
