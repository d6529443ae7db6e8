/**
 * micrograd’s design (github.com/karpathy/micrograd) in JavaScript, as micrograd-ts has it: one object a value,
 * one closure an operation, the graph built anew for every step.
 */
import { moved } from '../workloads.mjs';

class Value {
	constructor(data, inputs = []) {
		this.data = data;
		this.grad = 0;
		this.inputs = inputs;
		this.pull = () => {};
	}

	add(other) {
		const out = new Value(this.data + other.data, [this, other]);
		out.pull = () => {
			this.grad += out.grad;
			other.grad += out.grad;
		};
		return out;
	}

	multiply(other) {
		const out = new Value(this.data * other.data, [this, other]);
		out.pull = () => {
			this.grad += other.data * out.grad;
			other.grad += this.data * out.grad;
		};
		return out;
	}

	pow(exponent) {
		const out = new Value(this.data ** exponent, [this]);
		out.pull = () => {
			this.grad += exponent * this.data ** (exponent - 1) * out.grad;
		};
		return out;
	}

	/** A curve with its slope, given x and y. */
	curve(y, slope) {
		const out = new Value(y, [this]);
		out.pull = () => {
			this.grad += slope(this.data, out.data) * out.grad;
		};
		return out;
	}

	negate() {
		return this.multiply(new Value(-1));
	}

	subtract(other) {
		return this.add(other.negate());
	}

	divide(other) {
		return this.multiply(other.pow(-1));
	}

	square() {
		return this.pow(2);
	}

	relu() {
		return this.curve(this.data < 0 ? 0 : this.data, (_x, y) => (y > 0 ? 1 : 0));
	}

	exp() {
		return this.curve(Math.exp(this.data), (_x, y) => y);
	}

	tanh() {
		return this.curve(Math.tanh(this.data), (_x, y) => 1 - y * y);
	}

	sigmoid() {
		return this.curve(1 / (1 + Math.exp(-this.data)), (_x, y) => y * (1 - y));
	}

	sin() {
		return this.curve(Math.sin(this.data), Math.cos);
	}

	cos() {
		return this.curve(Math.cos(this.data), (x) => -Math.sin(x));
	}

	backward() {
		const order = [];
		const visited = new Set();
		const visit = (value) => {
			if (visited.has(value)) return;
			visited.add(value);
			for (const input of value.inputs) visit(input);
			order.push(value);
		};
		visit(this);
		this.grad = 1;
		for (const value of order.reverse()) value.pull();
	}
}

export default function prepare({ rows, values }) {
	const numbers = { ...values };
	const [first] = Object.keys(values);
	const inputs = Object.keys(values).map((name) => [name, rows.findIndex(([row]) => row === name)]);
	const ids = new Map(rows.map(([name], id) => [name, id]));
	const plan = rows.map(([name, op, a, b]) => [name, op, ids.get(a), ids.get(b)]);
	const built = new Array(rows.length);
	const out = new Float64Array(inputs.length);
	return {
		step(call) {
			numbers[first] = moved(call);
			for (let id = 0; id < plan.length; id++) {
				const [name, op, a, b] = plan[id];
				if (typeof op === 'string') built[id] = built[a][op](built[b]);
				else built[id] = new Value(op ?? numbers[name]);
			}
			built.at(-1).backward();
			for (let i = 0; i < inputs.length; i++) out[i] = built[inputs[i][1]].grad;
		},
		result: () => ({
			value: built.at(-1).data,
			gradients: Object.fromEntries(inputs.map(([name], i) => [name, out[i]]))
		})
	};
}
