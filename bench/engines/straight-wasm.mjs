/**
 * Straight-line WebAssembly for one graph, every value and every adjoint stored: the limit for the same work
 * as ours. Functions of 250 nodes, because larger ones are compiled worse.
 */
import { formulas, numbered, translated } from '../formulas.mjs';
import { moved } from '../workloads.mjs';

const CHUNK = 250;
const MATH = ['exp', 'tanh', 'sin', 'cos'];
const F64 = 0x7c;
const opcodes = { '+': [0xa0], '-': [0xa1], '*': [0xa2], '/': [0xa3], max: [0xa5], neg: [0x9a] };
// A comparison gives an integer, which becomes 0.0 or 1.0.
opcodes['>'] = [0x64, 0xb7];
MATH.forEach((name, index) => (opcodes[name] = [0x10, index]));

/** Unsigned LEB128, in which WebAssembly writes every length and index. */
function leb(number) {
	const low = number & 0x7f;
	return number < 0x80 ? [low] : [low | 0x80, ...leb(number >>> 7)];
}

const sized = (bytes) => [...leb(bytes.length), ...bytes];
const vector = (items) => [...leb(items.length), ...items.flat()];
const text = (string) => sized([...Buffer.from(string)]);
const section = (id, items) => [id, ...sized(vector(items))];
const constant = (number) => [0x44, ...new Uint8Array(Float64Array.of(number).buffer)];
const address = (cell) => [0x03, ...leb(8 * cell)];
const load = (cell) => [0x41, 0, 0x2b, ...address(cell)];
const store = (cell, expression) => [0x41, 0, ...expression, 0x39, ...address(cell)];

function code(node, formula, count) {
	const cells = { a: node.inputs[0], b: node.inputs[1], y: node.id, g: count + node.id };
	return translated(
		formula,
		(token) => (token in cells ? load(cells[token]) : constant(Number(token))),
		(token, a, b = []) => [...a, ...b, ...opcodes[token]]
	);
}

/** One statement a value, then one an adjoint: the sum of what its consumers pass on. */
function statements(nodes) {
	const forward = nodes
		.filter(({ op }) => formulas[op])
		.map((node) => store(node.id, code(node, formulas[node.op].value, nodes.length)));
	const backward = nodes.toReversed().map((node) => {
		const terms = node.uses.map(({ by, slot }) =>
			code(by, formulas[by.op].pulls[slot], nodes.length)
		);
		if (!node.varies || node === nodes.at(-1))
			terms.splice(0, terms.length, constant(+node.varies));
		if (terms.length === 0) terms.push(constant(0));
		const sum = terms.flatMap((term, i) => (i === 0 ? term : [...term, ...opcodes['+']]));
		return store(nodes.length + node.id, sum);
	});
	return [...forward, ...backward];
}

function moduleOf(nodes) {
	const all = statements(nodes);
	const chunks = [];
	for (let at = 0; at < all.length; at += CHUNK) chunks.push(all.slice(at, at + CHUNK).flat());
	const calls = chunks.flatMap((_, i) => [0x10, ...leb(MATH.length + i)]);
	const pages = Math.ceil((16 * nodes.length) / 65_536);
	const bodies = [...chunks, calls].map((body) => sized([0, ...body, 0x0b]));
	const imports = MATH.map((name) => [...text('math'), ...text(name), 0, 1]);
	return Uint8Array.from([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, [
			[0x60, 0, 0],
			[0x60, 1, F64, 1, F64]
		]),
		...section(2, [...imports, [...text('math'), ...text('memory'), 2, 0, ...leb(pages)]]),
		...section(
			3,
			bodies.map(() => [0])
		),
		...section(7, [[...text('step'), 0, ...leb(MATH.length + chunks.length)]]),
		...section(10, bodies)
	]);
}

export default async function prepare(workload) {
	const nodes = numbered(workload);
	const memory = new WebAssembly.Memory({ initial: Math.ceil((16 * nodes.length) / 65_536) });
	const cells = new Float64Array(memory.buffer);
	for (const { id, op, name, value } of nodes)
		if (!formulas[op]) cells[id] = op === 'constant' ? value : workload.values[name];
	const { instance } = await WebAssembly.instantiate(moduleOf(nodes), {
		math: { ...Object.fromEntries(MATH.map((name) => [name, Math[name]])), memory }
	});
	const { step } = instance.exports;
	const inputs = nodes.filter(({ op }) => op === 'input');
	return {
		step(call) {
			cells[inputs[0].id] = moved(call);
			step();
		},
		result: () => ({
			value: cells[nodes.length - 1],
			gradients: Object.fromEntries(inputs.map(({ name, id }) => [name, cells[nodes.length + id]]))
		})
	};
}
