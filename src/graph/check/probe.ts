import type { NodeId } from '../graph.ts';
import type { Program } from '../program.ts';
import type { Run } from '../run.ts';
import { sizeOf, tensorOf, valueOf, type Value, type Values } from '../tensor.ts';
import type { Coordinate, Direction } from './coordinate.ts';

export type Checked = Pick<Program, 'graph' | 'inputs' | 'run'>;

export interface ProbeOptions {
	readonly target?: NodeId;
	readonly seed?: Value;
}

/** A function at a point: asked again and again for what it is beside the point. */
export class Probe {
	readonly program: Checked;
	/** At the point, with its gradients. */
	readonly run: Run;
	readonly #values: Values;
	readonly #still: NodeId;
	#scratch: Run | undefined;
	/** Of the target at the point. */
	readonly #here: Float64Array;

	/** Throws what `Program.run` does. Several numbers of a target count as the sum of each times its seed. */
	constructor(program: Checked, values: Values = {}, options: ProbeOptions = {}) {
		this.program = program;
		this.run = program.run(values, options);
		this.#values = Object.fromEntries(
			program.inputs.map(({ name, value }) => [
				name,
				Object.hasOwn(values, name) ? (values[name] ?? NaN) : value
			])
		);
		this.#still = program.inputs[0]?.node ?? this.run.target;
		this.#here = this.run.valueOf(this.run.target).data.slice();
	}

	/** The number at a coordinate. */
	at({ node, entry }: Coordinate): number {
		return this.run.valueOf(node).data[entry] ?? NaN;
	}

	/** The target’s entries after a step along the direction. */
	target(direction: Direction, step: number): Float64Array {
		if (step === 0) return this.#here;
		// Differentiating an input costs no backward pass: only the values are needed.
		this.#scratch = this.program.run(this.#moved(direction, step), {
			target: this.#still,
			...(this.#scratch && { into: this.#scratch })
		});
		return this.#scratch.valueOf(this.run.target).data.slice();
	}

	/** What the target gained from one place on the direction to another one; entry by entry, which loses fewer digits. */
	gain(direction: Direction, behind: number, ahead: number): number {
		const [from, to] = [this.target(direction, behind), this.target(direction, ahead)];
		const seeds = this.run.seed.data;
		return to.reduce((sum, value, entry) => sum + seeds[entry]! * (value - from[entry]!), 0);
	}

	/** (f(x + h) − f(x − h)) / 2h. */
	central = (direction: Direction, h: number): number => this.gain(direction, -h, h) / (2 * h);

	/** (f(x + h) − f(x)) / h. */
	forward = (direction: Direction, h: number): number => this.gain(direction, 0, h) / h;

	#moved(direction: Direction, step: number): Values {
		const values: Record<string, Value> = { ...this.#values };
		for (const { name, entry } of direction)
			values[name] = withAdded(values[name] ?? NaN, entry, step);
		return values;
	}
}

function withAdded(value: Value, entry: number, step: number): Value {
	if (typeof value === 'number') return value + step;
	const tensor = tensorOf(value);
	if (tensor === undefined || entry >= sizeOf(tensor.shape)) return value;
	tensor.data[entry]! += step;
	return valueOf(tensor);
}
