/** gradgraph itself: the neuron from its text, as a user has it, the other graphs by row. */
import { pathToFileURL } from 'node:url';
import { CYCLE, moved } from '../workloads.mjs';

export default async function prepare({ source, rows, values }, { engine }) {
	const { compile, programOf } = await import(pathToFileURL(engine));
	const { run, inputs, graph } =
		source === undefined ? programOf(rows, values) : compile(source, values).program;
	const into = run();
	const options = { into };
	const nodes = inputs.map(({ node }) => node);
	const out = new Float64Array(nodes.length);
	const first = inputs[0].name;
	// null makes places for boxes, and numbers boxed beforehand leave nothing for the collector but the engine's own.
	const changed = { [first]: null };
	const boxes = [null, ...Array.from({ length: CYCLE }, (_, call) => moved(call))];
	return {
		/** Sets the first input, computes every value and every gradient, and reads those of the inputs. */
		step(call) {
			changed[first] = boxes[1 + (call % CYCLE)];
			run(changed, options);
			for (let i = 0; i < nodes.length; i++) out[i] = into.adjoint(nodes[i]);
		},
		result: () => ({
			value: into.primal(graph.output),
			gradients: Object.fromEntries(inputs.map(({ name, node }) => [name, into.adjoint(node)]))
		})
	};
}
