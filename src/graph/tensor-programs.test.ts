import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './index.ts';
import type { Program } from './program.ts';
import { tensorProgram, type TensorProgram } from './testing/tensor-program.ts';
import { sizeOf, tensorOf, valueOf, type Shape, type Value, type Values } from './tensor.ts';

/** Many ties and corners, or hardly any. */
const QUARTERS = fc.integer({ min: -8, max: 8 }).map((number) => number / 4);
const THOUSANDTHS = fc.integer({ min: -2000, max: 2000 }).map((number) => (number + 0.317) / 1000);

/** In ms; a machine that others use as well is slow at times. */
const LONG = 30_000;

const choice = fc.record({ maker: fc.nat(), a: fc.nat(), b: fc.nat() });

const randomProgram = (numbers: fc.Arbitrary<number>) =>
	fc
		.record({
			shapes: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
			choices: fc.array(choice, { minLength: 1, maxLength: 5 }),
			stream: fc.infiniteStream(numbers),
			summed: fc.boolean()
		})
		.map(({ stream, ...chances }) =>
			tensorProgram({ ...chances, next: () => Number(stream.next().value) })
		);

function programOf({ source, values }: TensorProgram, open?: ReadonlySet<string>): Program {
	const compiled = compile(source, values, open && { open });
	if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
	return compiled.program;
}

/** Numbers of both signs that do not cancel. */
const sloping = (shape: Shape): Value =>
	valueOf({
		shape,
		data: Float64Array.from({ length: sizeOf(shape) }, (_, at) => Math.cos(at + 1))
	});

const numbersOf = (value: Value | undefined): Float64Array =>
	tensorOf(value ?? NaN)?.data ?? new Float64Array();

interface Product {
	readonly sum: number;
	/** What is added up, without the signs. */
	readonly size: number;
}

const product = (a: Float64Array, b: Float64Array): Product => ({
	sum: a.reduce((sum, each, at) => sum + each * (b[at] ?? NaN), 0),
	size: a.reduce((sum, each, at) => sum + Math.abs(each * (b[at] ?? NaN)), 0)
});

/** A seed for the result, a direction for the inputs, and the derivative along both in the two modes. */
function bothModes({ graph, inputs, run }: Program) {
	const seed = sloping(graph.nodes[graph.output]?.shape ?? []);
	const direction = Object.fromEntries(inputs.map(({ name, shape }) => [name, sloping(shape)]));
	const numbers = run({}, { seed });
	const tangents = numbers.push(direction);
	const backward = inputs.map(({ name }) =>
		product(numbers.gradient(name).data, numbersOf(direction[name]))
	);
	const passing = graph.nodes.map(
		({ id }) => product(numbers.gradientOf(id).data, tangents.of(id).data).size
	);
	return {
		seed,
		direction,
		forward: product(numbersOf(seed), tangents.value().data),
		backward: backward.reduce((sum, each) => sum + each.sum, 0),
		/** The largest sum on the way, of which little may be left. */
		size: Math.max(1, ...passing)
	};
}

test(
	'forward mode and the backward pass agree on every program, at ties and corners too',
	() => {
		fc.assert(
			fc.property(randomProgram(QUARTERS), (drawn) => {
				const { forward, backward, size } = bothModes(programOf(drawn));
				expect(Math.abs(forward.sum - backward), drawn.source).toBeLessThanOrEqual(1e-12 * size);
			}),
			{ numRuns: 200, seed: 11 }
		);
	},
	LONG
);

/** The value along a line through the inputs, weighed by the seed. */
function alongLine(program: Program, values: Values, seed: Value, direction: Values) {
	const moved = (name: string, step: number): Value => {
		const { shape, data } = tensorOf(values[name] ?? NaN) ?? {
			shape: [],
			data: new Float64Array()
		};
		const by = numbersOf(direction[name]);
		return valueOf({ shape, data: data.map((each, at) => each + step * (by[at] ?? NaN)) });
	};
	return (step: number): number => {
		const at = Object.fromEntries(program.inputs.map(({ name }) => [name, moved(name, step)]));
		return product(program.run(at).value().data, numbersOf(seed)).sum;
	};
}

test(
	'both agree with central differences, but where a corner or a jump is near',
	() => {
		let smooth = 0;
		fc.assert(
			fc.property(randomProgram(THOUSANDTHS), (drawn) => {
				const program = programOf(drawn);
				const { forward, size, seed, direction } = bothModes(program);
				const at = alongLine(program, drawn.values, seed, direction);
				const central = (step: number): number => (at(step) - at(-step)) / (2 * step);
				const bend = at(1e-4) - 2 * at(0) + at(-1e-4);
				// A corner bends by its angle times the step, a curve by its square.
				if (Math.abs(bend) > 1e-6 * size || Math.abs(central(1e-4) - central(2e-5)) > 1e-6 * size)
					return;
				smooth++;
				expect(Math.abs(central(2e-5) - forward.sum), drawn.source).toBeLessThan(1e-5 * size);
			}),
			{ numRuns: 100, seed: 12 }
		);
		expect(smooth).toBeGreaterThan(70);
	},
	LONG
);

/** With all that can be opened, and what that is made of, opened. */
function whollyOpened(drawn: TensorProgram): Program {
	const open = new Set<string>();
	for (let size = -1; size < open.size;) {
		size = open.size;
		for (const node of programOf(drawn, open).graph.nodes)
			if (node.kind === 'operation' && node.opens !== undefined) open.add(node.opens);
	}
	return programOf(drawn, open);
}

test(
	'opened wholly, every program has the same value and the same derivatives',
	() => {
		fc.assert(
			fc.property(randomProgram(QUARTERS), (drawn) => {
				const [closed, opened] = [programOf(drawn), whollyOpened(drawn)];
				const [told, made] = [bothModes(closed), bothModes(opened)];
				const room = 1e-10 * Math.max(told.size, made.size);
				const [a, b] = [closed.run().value().data, opened.run().value().data];
				a.forEach((each, at) =>
					expect(Math.abs(each - (b[at] ?? NaN)), drawn.source).toBeLessThanOrEqual(room)
				);
				expect(Math.abs(told.backward - made.backward), drawn.source).toBeLessThanOrEqual(room);
				expect(Math.abs(told.forward.sum - made.forward.sum), drawn.source).toBeLessThanOrEqual(
					room
				);
			}),
			{ numRuns: 100, seed: 13 }
		);
	},
	LONG
);
