import { describe, expect, test } from 'vitest';
import { operationNames, operations, type OperationName } from './ops/index.ts';
import type { Elementwise } from './ops/elementwise.ts';
import type { Operation } from './ops/operation.ts';
import { assemble } from './assemble.ts';
import type { Edge, Graph, GraphNode } from './graph.ts';
import type { Program } from './program.ts';
import {
	broadcast,
	sizeOf,
	tensorOf,
	valueOf,
	type Shape,
	type Tensor,
	type Values
} from './tensor.ts';

const NAMES = ['a', 'b', 'c'];
/** What each slot is shaped like, for operations of one, two and three inputs. */
const SHAPES: Readonly<Record<1 | 2 | 3, readonly (readonly Shape[])[]>> = {
	1: [[[2, 3]], [[3]], [[1, 1]], [[2, 1, 2]]],
	2: [
		[
			[2, 3],
			[2, 3]
		],
		[
			[2, 1],
			[1, 3]
		],
		[[2, 3], [3]],
		[[], [2, 2]],
		[[2], []],
		[
			[3, 1],
			[2, 1, 2]
		]
	],
	3: [
		[
			[2, 2],
			[2, 2],
			[2, 2]
		],
		[[2, 1], [3], []],
		[[], [2, 1], [1, 2]]
	]
};

const elementwise = operationNames.flatMap((name): [OperationName, Elementwise][] => {
	const operation: Operation = operations[name];
	return operation.kind === 'elementwise' ? [[name, operation]] : [];
});

/** One operation on inputs of these shapes. */
function alone(op: OperationName, shapes: readonly Shape[]): Program {
	const inputs = shapes.map((shape, id): GraphNode => {
		const name = NAMES[id] ?? '';
		return { id, kind: 'input', name, key: name, label: name, shape, spans: [{ from: 0, to: 0 }] };
	});
	const shape = shapes.reduce<Shape>((all, each) => broadcast(all, each) ?? [], []);
	const output = inputs.length;
	const slots = inputs.map(({ id }) => id);
	const node: GraphNode = {
		id: output,
		kind: 'operation',
		op,
		inputs: slots,
		key: 'f',
		label: 'f',
		name: 'f',
		shape,
		spans: [{ from: 0, to: 0 }]
	};
	const edges = slots.map((from): Edge => ({ id: from, from, to: output, slot: from }));
	const names = new Map([
		...inputs.map(({ label, id }): [string, number] => [label, id]),
		['f', output]
	]);
	const graph: Graph = { nodes: [...inputs, node], edges, groups: [], output, names };
	const compiled = assemble('', { ok: true, statements: [], graph, diagnostics: [] }, {});
	if (!compiled.ok) throw new Error(op);
	return compiled.program;
}

/** Entries a little beside the probe, so that each is another one. */
const around = (number: number, shape: Shape, slot: number): Tensor => ({
	shape,
	data: Float64Array.from(
		{ length: sizeOf(shape) },
		(_, i) => number * (1 + 0.002 * (i + slot)) + 0.001 * i
	)
});

/** Weights that no symmetry can hide behind. */
const weights = (shape: Shape): Tensor => ({
	shape,
	data: Float64Array.from({ length: sizeOf(shape) }, (_, i) => 0.3 + 0.7 * ((i * 5) % 7))
});

describe.each(elementwise)('%s on tensors', (name, operation) => {
	const { arity } = operation;
	const points: readonly (readonly number[])[] = operation.probes;

	test.each(SHAPES[arity].map((shapes) => ({ shapes })))(
		'of $shapes has the gradients and tangents of differences',
		({ shapes }) => {
			const { run } = alone(name, shapes);
			for (const point of points) {
				const values = shapes.map((shape, slot) => around(point[slot] ?? NaN, shape, slot));
				const given = (tensors: readonly Tensor[]): Values =>
					Object.fromEntries(tensors.map((tensor, slot) => [NAMES[slot] ?? '', valueOf(tensor)]));
				const seed = weights(run(given(values)).value().shape);
				const weighted = (tensors: readonly Tensor[]): number =>
					run(given(tensors))
						.value()
						.data.reduce((sum, y, i) => sum + y * seed.data[i]!, 0);
				const found = run(given(values), { seed: valueOf(seed) });
				values.forEach((tensor, slot) => {
					const gradient = found.gradient(NAMES[slot] ?? '').data;
					tensor.data.forEach((_, entry) => {
						const expected = slopeOf(weighted, values, slot, entry);
						if (Number.isNaN(expected)) return;
						expect(Math.abs(gradient[entry]! - expected)).toBeLessThanOrEqual(
							2e-7 * Math.max(1, Math.abs(expected))
						);
						const ahead = found
							.push({ [NAMES[slot] ?? '']: valueOf(unit(tensor.shape, entry)) })
							.value().data;
						const along = ahead.reduce((sum, y, i) => sum + y * seed.data[i]!, 0);
						expect(Math.abs(along - gradient[entry]!)).toBeLessThanOrEqual(
							1e-12 * Math.max(1, Math.abs(along))
						);
					});
				});
			}
		}
	);
});

const unit = (shape: Shape, entry: number): Tensor => ({
	shape,
	data: Float64Array.from({ length: sizeOf(shape) }, (_, i) => Number(i === entry))
});

/** Richardson’s extrapolation of central differences along one entry. */
function slopeOf(
	weighted: (tensors: readonly Tensor[]) => number,
	tensors: readonly Tensor[],
	slot: number,
	entry: number
): number {
	const at = (offset: number): number =>
		weighted(
			tensors.map(({ shape, data }, i) =>
				i === slot
					? {
							shape,
							data: data.map((number, place) => (place === entry ? number + offset : number))
						}
					: { shape, data }
			)
		);
	const step = 1e-3 * Math.max(0.1, Math.abs(tensors[slot]?.data[entry] ?? 0));
	const central = (width: number): number => (at(width) - at(-width)) / (2 * width);
	return (4 * central(step / 2) - central(step)) / 3;
}

test('lists that are ragged, empty, too deep or of anything but numbers are no tensors', () => {
	for (const value of [[1, [2]], [[1], [2, 3]], [], [[]], [[[[[1]]]]], ['x' as unknown as number]])
		expect(tensorOf(value)).toBeUndefined();
	expect(tensorOf([[[[1, 2]]]])?.shape).toEqual([1, 1, 1, 2]);
});
