/** mathjs: the compiled formula and its compiled symbolic derivative by every input, over one Map of numbers. */
import { derivative, parse } from 'mathjs';
import { moved } from '../workloads.mjs';

export default function prepare({ source, values }) {
	const formula = parse(source.replace(/^.*=/, ''));
	const names = Object.keys(values);
	const value = formula.compile();
	const slopes = names.map((name) => derivative(formula, name).compile());
	const scope = new Map(Object.entries(values));
	const out = new Float64Array(names.length);
	let result = 0;
	return {
		step(call) {
			scope.set(names[0], moved(call));
			result = value.evaluate(scope);
			for (let i = 0; i < out.length; i++) out[i] = slopes[i].evaluate(scope);
		},
		result: () => ({
			value: result,
			gradients: Object.fromEntries(names.map((name, i) => [name, out[i]]))
		})
	};
}
