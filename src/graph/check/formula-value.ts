import { programInputs } from '../inputs.ts';
import type { Run } from '../run.ts';
import { runner } from '../runner.ts';
import type { Formula } from './formula.ts';

type Found = Extract<Formula, { kind: 'formula' }>;

/** What a formula comes to with the numbers of a run of the program it was derived from. */
export function formulaValue({ graph, aliases }: Found): (run: Run) => number {
	const compute = runner(graph, programInputs(graph, {}));
	return (run) => {
		const values = aliases.map(([alias, { name, entry }]): [string, number] => {
			const node = run.graph.names.get(name);
			return [alias, node === undefined ? NaN : (run.valueOf(node).data[entry] ?? NaN)];
		});
		return compute(Object.fromEntries(values)).primal(graph.output);
	};
}
