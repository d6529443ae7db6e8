/** The sections of the notebook that every program has. */
import type { NodeId } from '../graph.ts';
import { roleOf } from '../roles.ts';
import type { EmittedLine } from './emitted.ts';
import type { Cell } from './notebook.ts';
import type { NumpyParts } from './numpy.ts';
import { derivativeName, type Source } from './source.ts';
import { torchBody } from './torch.ts';

export const told = (...lines: readonly string[]): Cell => ({ kind: 'markdown', lines });
export const code = (...lines: readonly string[]): Cell => ({ kind: 'code', lines });

const texts = (lines: readonly EmittedLine[]): string[] => lines.map(({ text }) => text);
export const indented = (lines: readonly string[]): string[] =>
	lines.map((line) => (line === '' ? '' : `    ${line}`));

const SHOW = [
	'def show(name, value):',
	'    """Eight decimals, as in the lecture."""',
	"    print(name, '=', np.array2string(np.asarray(value), precision=8, floatmode='fixed'))"
];

/** Lines that print the target and all gradients. */
function shown(source: Source, gradient: (input: NodeId, index: number) => string): string[] {
	const { inputs } = source;
	return inputs.map(
		({ id }, index) => `show('${derivativeName(source, id)}', ${gradient(id, index)})`
	);
}

const DIFFERENCE = [
	'def difference(which, eps=1e-6):',
	'    """Central differences along every entry of one input, while all others stand still."""',
	'    found = np.zeros(np.shape(arguments[which]))',
	'    for place in np.ndindex(found.shape):',
	'        step = np.zeros(found.shape)',
	'        step[place] = eps',
	'        up, down = list(arguments), list(arguments)',
	'        up[which] = arguments[which] + step',
	'        down[which] = arguments[which] - step',
	'        found[place] = np.sum(seed * (forward(*up) - forward(*down))) / (2 * eps)',
	'    return found'
];

export function numericalCells(source: Source, parts: NumpyParts): readonly Cell[] {
	const { names, target, inputs } = source;
	const name = names.value(target);
	const args = inputs.map(({ id }) => names.value(id));
	const [seedLine = ''] = texts(parts.backward);
	const seed = seedLine.replace(/^.*? = (.*?) {2}#.*$/, '$1');
	return [
		told(
			`# The gradient of \`${name}\` in four ways`,
			'',
			'The numbers behind the lines are the steps of the page.'
		),
		code(...texts(parts.imports), '', '', ...SHOW, '', '', ...texts(parts.inputs)),
		told(
			'## Numerical differentiation',
			'',
			'Each input is moved a little to both sides, alone, and the difference of the results is divided by that of the inputs.'
		),
		code(
			`def forward(${args.join(', ')}):`,
			...indented([...texts(parts.forward), `return ${name}`]),
			'',
			'',
			`${name} = forward(${args.join(', ')})`,
			`show('${name}', ${name})`
		),
		code(
			`arguments = (${args.join(', ')}${args.length === 1 ? ',' : ''})`,
			`seed = ${seed}`,
			'',
			'',
			...DIFFERENCE,
			'',
			'',
			'numerical = [difference(which) for which in range(len(arguments))]',
			...shown(source, (_, index) => `numerical[${index}]`)
		),
		...mistake(source, args)
	];
}

/** The lecture’s own slip, with inputs that belong together: all of them are moved at once. */
function mistake(source: Source, args: readonly string[]): readonly Cell[] {
	const { names, target } = source;
	const [first, ...others] = family(source).map((id) => names.value(id));
	if (first === undefined) return [];
	const name = names.value(target);
	const together = [first, ...others];
	const moved = args.map((arg) => (together.includes(arg) ? `${arg} + eps` : arg));
	const sum = together.map((each) => `\`d${name}/d${each}\``).join(' + ');
	return [
		told(
			'### A mistake to avoid',
			'',
			`In the lecture \`W1[0] += epsilon\` moved both weights at once. What is found in that way is ${sum}, the derivative along (${together.map(() => '1').join(', ')}), and not \`d${name}/d${first}\`.`
		),
		code(
			'eps = 0.000001',
			`moved = forward(${moved.join(', ')})`,
			`show('not d${name}/d${first}, but along all of them', np.sum(seed * (moved - ${name})) / eps)`
		)
	];
}

/** Single numbers that differ by a digit behind their name, such as w1 and w2; parameters first. */
function family({ inputs }: Source): readonly NodeId[] {
	const families = new Map<string, NodeId[]>();
	for (const { id, name, shape } of inputs) {
		const [, letters] = /^(\p{L}+)[\d₀-₉]+$/u.exec(name) ?? [];
		if (letters === undefined || shape.length > 0) continue;
		families.set(letters, [...(families.get(letters) ?? []), id]);
	}
	const several = [...families].filter(([, ids]) => ids.length > 1);
	const [, found = []] =
		several.find(([letters]) => roleOf(`${letters}1`) === 'parameter') ?? several[0] ?? [];
	return found;
}

export const handCells = (source: Source, parts: NumpyParts): readonly Cell[] => [
	told(
		'## Backpropagation by hand',
		'',
		'First every value, in order, then every gradient, in reverse order: upstream gradient times local derivative.'
	),
	code(...texts(parts.forward)),
	code(...texts(parts.backward), '', ...shown(source, (id) => source.names.gradient(id)))
];

export function torchCells(source: Source): readonly Cell[] {
	const { names, inputs, target, active } = source;
	const name = names.value(target);
	const gradients = inputs.map(({ id }) => (active[id] ? `${names.value(id)}.grad` : 'None'));
	return [
		told('## Automatic differentiation with PyTorch'),
		code(
			'try:',
			'    import math',
			'    import torch',
			'    import torch.nn.functional as F',
			'except ImportError:',
			'    torch = None',
			"    print('PyTorch is not installed here, so that this section is left out.')"
		),
		code(
			'def with_torch():',
			...indented([
				'torch.set_default_dtype(torch.float64)',
				...texts(torchBody(source)),
				`show('${name}', ${name}.detach().numpy())`,
				`return [${gradients.join(', ')}]`
			]),
			'',
			'',
			'gradients = [] if torch is None else with_torch()',
			`for name, found in zip([${inputs.map(({ id }) => `'${derivativeName(source, id)}'`).join(', ')}], gradients):`,
			'    show(name, 0 if found is None else found.numpy())'
		)
	];
}

/** Asserts against the page, in numbers with all their digits. */
export function checkCell(
	{ names, inputs, target }: Source,
	page: (node: NodeId, isGradient: boolean) => string | undefined
): readonly Cell[] {
	const same = (text: string, expected: string | undefined): string =>
		expected === undefined
			? `# ${text} is not finite on the page`
			: `np.testing.assert_allclose(${text}, ${expected}, rtol=1e-9, atol=1e-12)`;
	const torch = inputs.map(({ id }, index) => {
		const expected = page(id, true);
		return expected === undefined
			? '    pass'
			: `    assert gradients[${index}] is None or np.allclose(gradients[${index}].numpy(), ${expected}, rtol=1e-9, atol=1e-12)`;
	});
	return [
		told('## Check', '', 'The numbers of the page, with all their digits.'),
		code(
			same(names.value(target), page(target, false)),
			...inputs.map(({ id }) => same(names.gradient(id), page(id, true))),
			...(torch.length > 0 ? ['if torch is not None:', ...torch] : []),
			"print('All of it agrees with the page.')"
		)
	];
}
