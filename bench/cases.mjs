/** What is measured. Each case returns the function to time, which takes the number of its call. */
import { network, neuron, randomGraph } from './programs.mjs';

/** Sets one input, computes all values and all gradients, into the same run. */
function step({ programOf }, { rows, values }) {
	const { run, inputs } = programOf(rows, values);
	const into = run();
	const changed = {};
	return (call) => {
		changed[inputs[0].name] = (call % 97) / 97;
		run(changed, { into });
	};
}

/** Everything from the text to the first gradients; a comment makes each text a new one. */
function keystroke({ compile }, source, values) {
	return (call) => {
		const compiled = compile(`${source} # ${call}`, values);
		if (!compiled.ok) throw new Error(compiled.diagnostics[0].message);
		compiled.program.run();
	};
}

/** The neuron as a person would write it for this one formula: what no engine can beat. */
function byHand() {
	const { w1, w2, b, x1, x2 } = neuron.values;
	const out = new Float64Array(6);
	return (call) => {
		const w = w1 + (call % 97) / 97;
		const f = 1 / (1 + Math.exp(-(w * x1 + w2 * x2 + b)));
		const slope = f * (1 - f);
		out[0] = f;
		out[1] = slope * x1;
		out[2] = slope * x2;
		out[3] = slope;
		out[4] = slope * w;
		out[5] = slope * w2;
	};
}

const sum = Array.from({ length: 60 }, (_, i) => `s${i + 1} = tanh(w${i}*s${i} + b${i})`).join(
	'\n'
);

/** Key, name, unit of a call in nanoseconds, and how to get ready. */
export const cases = [
	['hand', 'neuron by hand, straight-line JavaScript', byHand],
	['neuron', 'neuron, one step (10 nodes)', (engine) => step(engine, neuron)],
	['network', 'network 2-16-16-1, one step (983 nodes)', (engine) => step(engine, network())],
	[
		'random',
		'random graph, one step (10,000 nodes)',
		(engine) => step(engine, randomGraph(10_000))
	],
	[
		'key-neuron',
		'neuron, text to first gradients',
		(engine) => keystroke(engine, neuron.source, neuron.values)
	],
	[
		'key-long',
		'60 lines (1,500 characters), text to first gradients',
		(engine) => keystroke(engine, sum, {})
	]
];
