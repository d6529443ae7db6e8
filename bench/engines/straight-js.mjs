/**
 * Straight-line JavaScript for one graph, of which only the value and the gradients of the inputs leave: the
 * absolute limit for small graphs. Written to a module of its own, because nothing here evaluates strings.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formulas, numbered, translated } from '../formulas.mjs';
import { moved } from '../workloads.mjs';

const infix = (token, a, b) =>
	({ neg: `(-${a})`, max: `Math.max(${a}, ${b})`, '>': `(${a} > ${b} ? 1 : 0)` })[token] ??
	(b === undefined ? `Math.${token}(${a})` : `(${a} ${token} ${b})`);

const primal = (node) => (node.op === 'constant' ? `(${node.value})` : `v${node.id}`);

function code(node, formula, nodes) {
	const [a, b] = node.inputs.map((input) => primal(nodes[input]));
	const names = { a, b, y: primal(node), g: `d${node.id}` };
	return translated(formula, (token) => names[token] ?? token, infix);
}

function written(nodes) {
	const inputs = nodes.filter(({ op }) => op === 'input');
	const lines = inputs.map(({ id }, i) => `const v${id} = x[${i}];`);
	for (const node of nodes)
		if (formulas[node.op])
			lines.push(`const v${node.id} = ${code(node, formulas[node.op].value, nodes)};`);
	for (const node of nodes.toReversed()) {
		if (!node.varies) continue;
		const terms = node.uses.map(({ by, slot }) => code(by, formulas[by.op].pulls[slot], nodes));
		if (node === nodes.at(-1)) terms.push('1');
		lines.push(`const d${node.id} = ${terms.join(' + ') || '0'};`);
	}
	const out = inputs.map(({ id }, i) => `out[${i}] = d${id};`);
	const value = `out[${inputs.length}] = v${nodes.length - 1};`;
	return `export function step(x, out) {\n${[...lines, ...out, value].join('\n')}\n}\n`;
}

export default async function prepare(workload, { scratch }) {
	const file = path.join(scratch, `straight-${process.pid}.mjs`);
	await writeFile(file, written(numbered(workload)));
	const { step } = await import(pathToFileURL(file));
	const names = Object.keys(workload.values);
	const x = Float64Array.from(Object.values(workload.values));
	const out = new Float64Array(x.length + 1);
	return {
		step(call) {
			x[0] = moved(call);
			step(x, out);
		},
		result: () => ({
			value: out[names.length],
			gradients: Object.fromEntries(names.map((name, i) => [name, out[i]]))
		})
	};
}
