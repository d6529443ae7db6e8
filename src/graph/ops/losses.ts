import { ofSums } from './breaks.ts';
import { laidOut, meanLoss } from './mean-loss.ts';
import type { Probe } from './whole.ts';
import type { Options } from './options.ts';
import { call } from './tex.ts';
import { told, type Told } from './told.ts';

const probes: readonly Probe[] = [
	{ inputs: [2, 0.5] },
	{
		inputs: [
			[1, -2, 3],
			[0.5, 1, 2.75]
		]
	},
	{ inputs: [[1, -2, 3], 0.25] },
	{
		inputs: [
			[
				[1, 2.5],
				[-1, 0]
			],
			[
				[0.25, 3],
				[-4, 0.5]
			]
		]
	}
];

const minus = (a: string, b: string): string => `\\left(${a} - ${b}\\right)`;

export const mse = meanLoss({
	name: 'mse',
	title: 'mean squared error',
	symbol: 'MSE',
	syntax: { functions: ['mse'], elsewhere: ['MSELoss', 'mean_squared_error'] },
	value: (p, t) => (p - t) * (p - t),
	slopes: [(p, t) => 2 * (p - t), (p, t) => 2 * (t - p)],
	tex: ([p = '', t = '']) => call('\\operatorname{mse}', p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }) =>
		`\\tfrac{2}{n} ${slot === 0 ? minus(p, t) : minus(t, p)} \\, ${upstream}`,
	slopeCodes: [(p, t) => `2 * (${p} - ${t})`, (p, t) => `2 * (${t} - ${p})`],
	chip: (slot) => (slot === 0 ? '· 2 diff/n' : '·−2 diff/n'),
	says: '{y} is the mean of the squares of how far {a} is from {b}: {y=}.',
	term: (p, t) => told`(${p} − ${t})²`,
	slope: (own, other) => told` × 2 × (${own} − ${other})`,
	returns: [
		'each entry of {x} gets {g} × twice its distance to {b} ÷ {n}',
		'each entry of {x} gets {g} × twice its distance to {a} ÷ {n}'
	],
	keeps:
		'Both inputs: the slope along each entry is twice the difference, divided by how many entries there are.',
	breaks: ofSums,
	code: {
		numpy: ([p = '', t = '']) => `np.mean((${p} - ${t}) ** 2)`,
		torch: (args, _options, shapes) => `F.mse_loss(${laidOut(args, shapes)})`
	},
	probes,
	definition: () => 'mse(p, t) = mean((p - t)^2)'
});

export const mae = meanLoss({
	name: 'mae',
	title: 'mean absolute error',
	symbol: 'MAE',
	syntax: { functions: ['mae'], elsewhere: ['L1Loss', 'MAELoss', 'mean_absolute_error'] },
	value: (p, t) => Math.abs(p - t),
	// + 0 turns −0 into 0.
	slopes: [(p, t) => Math.sign(p - t) + 0, (p, t) => Math.sign(t - p) + 0],
	tex: ([p = '', t = '']) => call('\\operatorname{mae}', p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }) =>
		`\\tfrac{1}{n} \\operatorname{sign}${slot === 0 ? minus(p, t) : minus(t, p)} \\, ${upstream}`,
	slopeCodes: [(p, t) => `np.sign(${p} - ${t})`, (p, t) => `np.sign(${t} - ${p})`],
	chip: (slot) => (slot === 0 ? '· sign/n' : '·−sign/n'),
	says: '{y} is the mean of how far {a} is from {b}, without the signs: {y=}.',
	term: (p, t) => told`|${p} − ${t}|`,
	returns: [
		'each entry of {x} gets {g} × the sign of its distance to {b} ÷ {n}',
		'each entry of {x} gets {g} × the sign of its distance to {a} ÷ {n}'
	],
	keeps:
		'Which input is the larger, entry by entry: the slope is 1 or −1, divided by how many entries there are.',
	breaks: ofSums,
	code: {
		numpy: ([p = '', t = '']) => `np.mean(np.abs(${p} - ${t}))`,
		jax: ([p = '', t = '']) => `np.mean(np.maximum(${p} - ${t}, ${t} - ${p}))`,
		torch: (args, _options, shapes) => `F.l1_loss(${laidOut(args, shapes)})`
	},
	probes,
	kink: {
		at: (p, t) => p === t,
		says: 'The absolute error has a corner where both inputs are equal, and its slope there is taken as 0'
	},
	definition: () => 'mae(p, t) = mean(abs(p - t))'
});

/** PyTorch’s default. */
const deltaOf = (options: Options): number => options.delta ?? 1;

/** The difference, held between −delta and delta. */
const held = (difference: number, options: Options): number =>
	Math.min(Math.max(difference, -deltaOf(options)), deltaOf(options));

const heldCode = (a: string, b: string, options: Options): string =>
	`np.clip(${a} - ${b}, ${-deltaOf(options)}, ${deltaOf(options)})`;

const lineCode = (reach: number): string =>
	`${reach === 1 ? '' : `${reach}*`}(abs(p - t) - ${reach / 2})`;

const HUBER_SAYS =
	'{y} is the mean of half the squared distance of {a} from {b}, which goes on as a straight line where the distance is above';

/** Half a square, or the line that goes on from it. */
function huberTerm(p: number, t: number, options: Options): Told {
	const reach = deltaOf(options);
	return Math.abs(p - t) <= reach
		? told`(${p} − ${t})² ÷ 2`
		: told`${reach} × (|${p} − ${t}| − ${reach} ÷ 2)`;
}

export const huber = meanLoss({
	name: 'huber',
	title: 'Huber loss',
	symbol: 'Hub',
	word: 'Huber',
	syntax: { functions: ['huber'], elsewhere: ['HuberLoss', 'SmoothL1Loss'] },
	options: ['delta'],
	refuses: (options) =>
		deltaOf(options) > 0
			? undefined
			: {
					misfit: `The \`delta\` of \`huber\` is where its parabola turns into a line, and it must be above 0, not ${deltaOf(options)}. Write \`delta=1\`, for example.`
				},
	value(p, t, options) {
		const reach = deltaOf(options);
		const distance = Math.abs(p - t);
		return distance <= reach ? 0.5 * distance * distance : reach * (distance - 0.5 * reach);
	},
	slopes: [(p, t, options) => held(p - t, options), (p, t, options) => held(t - p, options)],
	tex: ([p = '', t = ''], { delta: reach }) =>
		call(`\\operatorname{huber}${reach === undefined ? '' : `_{\\delta = ${reach}}`}`, p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }, options) =>
		`\\tfrac{1}{n} ${call('\\operatorname{clip}', slot === 0 ? `${p} - ${t}` : `${t} - ${p}`, `-${deltaOf(options)}`, String(deltaOf(options)))} \\, ${upstream}`,
	slopeCodes: [
		(p, t, options) => heldCode(p, t, options),
		(p, t, options) => heldCode(t, p, options)
	],
	chip: (slot) => (slot === 0 ? '· slope/n' : '·−slope/n'),
	says: `${HUBER_SAYS} delta: {y=}.`,
	step: ({ options }) => ({ says: [`${HUBER_SAYS} delta = ${deltaOf(options)}: {y=}.`] }),
	term: huberTerm,
	slope: (own, other, _slot, options) =>
		Math.abs(own - other) <= deltaOf(options)
			? told` × (${own} − ${other})`
			: told` × ${held(own - other, options)}`,
	returns: [
		'each entry of {x} gets {g} × its distance to {b} (at most delta) ÷ {n}',
		'each entry of {x} gets {g} × its distance to {a} (at most delta) ÷ {n}'
	],
	keeps:
		'Both inputs: the slope along each entry is the difference, held between −delta and delta, divided by how many entries there are.',
	breaks: ofSums,
	code: {
		numpy: ([p = '', t = ''], options) => {
			const reach = deltaOf(options);
			const distance = `np.abs(${p} - ${t})`;
			return `np.mean(np.where(${distance} <= ${reach}, 0.5 * (${p} - ${t}) ** 2, ${reach} * (${distance} - 0.5 * ${reach})))`;
		},
		torch: (args, options, shapes) =>
			`F.huber_loss(${laidOut(args, shapes)}, delta=${deltaOf(options)})`
	},
	probes: [
		...probes,
		...probes.map((probe) => ({ ...probe, options: { delta: 0.4 } })),
		...probes.map((probe) => ({ ...probe, options: { delta: 2.6 } }))
	],
	definition(options) {
		const reach = deltaOf(options);
		const near = `abs(p - t) <= ${reach}`;
		// Where the parabola is not taken it gets 0, as 0 times the slope of one that overflows is undefined.
		return `huber(p, t) = mean(where(${near}, 0.5*where(${near}, p - t, 0)^2, ${lineCode(reach)}))`;
	},
	formula(options) {
		const reach = deltaOf(options);
		return `huber(p, t) = mean(where(abs(p - t) <= ${reach}, 0.5*(p - t)^2, ${lineCode(reach)}))`;
	}
});

/** 1 or 0, with which a slope is multiplied even where it is infinite, as the ReLU in it does. */
const fallsShort = (s: number, t: number): number => Number(!(1 - t * s <= 0));

export const hinge = meanLoss({
	name: 'hinge',
	title: 'hinge loss',
	symbol: 'hng',
	word: 'hinge',
	syntax: { functions: ['hinge'], elsewhere: ['HingeLoss'] },
	value: (s, t) => Math.max(0, 1 - t * s),
	slopes: [(s, t) => -t * fallsShort(s, t), (s, t) => -s * fallsShort(s, t)],
	tex: ([s = '', t = '']) => call('\\operatorname{hinge}', s, t),
	rule: (slot, { upstream, inputs: [s = '', t = ''] }) =>
		`-\\tfrac{1}{n} \\left[${s} \\odot ${t} < 1\\right] \\odot ${slot === 0 ? t : s} \\, ${upstream}`,
	slopeCodes: [(s, t) => `-${t} * (${t} * ${s} < 1)`, (s, t) => `-${s} * (${t} * ${s} < 1)`],
	chip: (slot) => (slot === 0 ? '· −t/n' : '· −s/n'),
	says: '{y} is the mean of how much each score × its answer, {a} × {b}, falls short of 1: {y=}.',
	term: (s, t) => told`max(0, 1 − ${s} × ${t})`,
	returns: [
		'each score of {x} that falls short gets {g} × minus its answer ÷ {n}, and the others 0',
		'each answer of {x} whose score falls short gets {g} × minus that score ÷ {n}, and the others 0'
	],
	keeps: 'Both inputs, and which scores fall short: those alone get a gradient.',
	breaks: ofSums,
	code: {
		numpy: ([s = '', t = '']) => `np.mean(np.maximum(0, 1 - ${t} * ${s}))`,
		jax: ([s = '', t = '']) => `np.mean(jax.nn.relu(1 - ${t} * ${s}))`,
		torch: ([s = '', t = '']) => `torch.mean(torch.relu(1 - ${t} * ${s}))`
	},
	probes: [
		{ inputs: [0.25, -1] },
		{
			inputs: [
				[1.5, -0.5, 0.25],
				[1, 1, -1]
			]
		},
		{
			inputs: [
				[
					[1.5, -2],
					[0.5, 0]
				],
				1
			]
		}
	],
	kink: {
		at: (s, t) => t * s === 1,
		says: 'The hinge has its corner at a margin of exactly 1, and its slope there is taken as 0'
	},
	definition: () => 'hinge(s, t) = mean(relu(1 - t .* s))'
});
