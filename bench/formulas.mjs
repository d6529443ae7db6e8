/**
 * The operations of the workloads as straight-line code, in postfix: what a generator writes when it knows
 * the whole graph. `a` and `b` are the inputs, `y` is the result, `g` its adjoint; one pull a slot.
 */
export const formulas = {
	add: { value: 'a b +', pulls: ['g', 'g'] },
	subtract: { value: 'a b -', pulls: ['g', 'g neg'] },
	multiply: { value: 'a b *', pulls: ['g b *', 'g a *'] },
	divide: { value: 'a b /', pulls: ['g b /', 'g y * b / neg'] },
	negate: { value: 'a neg', pulls: ['g neg'] },
	square: { value: 'a a *', pulls: ['g a * 2 *'] },
	exp: { value: 'a exp', pulls: ['g y *'] },
	sigmoid: { value: '1 1 a neg exp + /', pulls: ['g y * 1 y - *'] },
	tanh: { value: 'a tanh', pulls: ['g 1 y y * - *'] },
	relu: { value: 'a 0 max', pulls: ['g a 0 > *'] },
	sin: { value: 'a sin', pulls: ['g a cos *'] },
	cos: { value: 'a cos', pulls: ['g a sin neg *'] }
};

/** The nodes of a workload by number, with their inputs and their consumers, and whether they take a gradient. */
export function numbered({ rows }) {
	const ids = new Map(rows.map(([name], id) => [name, id]));
	const nodes = rows.map(([name, op, ...inputs], id) => ({
		id,
		name,
		op: typeof op === 'string' ? op : op === undefined ? 'input' : 'constant',
		value: op,
		inputs: inputs.map((input) => ids.get(input)),
		uses: []
	}));
	for (const node of nodes) {
		node.varies = node.op === 'input' || node.inputs.some((input) => nodes[input].varies);
		node.inputs.forEach((input, slot) => nodes[input].uses.push({ by: node, slot }));
	}
	return nodes;
}

/** Runs a postfix formula: `push(token)` for what stands for itself, `infix` for the rest, over any kind of code. */
export function translated(formula, operand, infix) {
	const stack = [];
	for (const token of formula.split(' ')) {
		const arity = ARITIES[token];
		if (arity === undefined) stack.push(operand(token));
		else stack.push(infix(token, ...stack.splice(-arity)));
	}
	return stack[0];
}

const ARITIES = { '+': 2, '-': 2, '*': 2, '/': 2, '>': 2, max: 2, neg: 1 };
for (const call of ['exp', 'tanh', 'sin', 'cos']) ARITIES[call] = 1;
