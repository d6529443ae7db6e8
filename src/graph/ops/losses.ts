import { ofSums } from './breaks.ts';
import { laidOut, meanLoss } from './mean-loss.ts';
import type { Probe } from './operation.ts';
import type { Options } from './options.ts';
import { call } from './tex.ts';

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
	syntax: { functions: ['mse'] },
	value: (p, t) => (p - t) * (p - t),
	slopes: [(p, t) => 2 * (p - t), (p, t) => 2 * (t - p)],
	tex: ([p = '', t = '']) => call('\\operatorname{mse}', p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }) =>
		`\\tfrac{2}{n} ${slot === 0 ? minus(p, t) : minus(t, p)} \\, ${upstream}`,
	slopeCodes: [(p, t) => `2 * (${p} - ${t})`, (p, t) => `2 * (${t} - ${p})`],
	chip: (slot) => (slot === 0 ? '· 2 diff/n' : '·−2 diff/n'),
	says: '{y} squares how far {a} ({a#}) is from {b}, entry by entry, and takes the mean: that is {y=}.',
	returns: [
		'each entry of {x} gets {g} times twice its distance to {b}, divided by {n}',
		'each entry of {x} gets {g} times twice its distance to {a}, divided by {n}'
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
	syntax: { functions: ['mae'] },
	value: (p, t) => Math.abs(p - t),
	// + 0 turns −0 into 0.
	slopes: [(p, t) => Math.sign(p - t) + 0, (p, t) => Math.sign(t - p) + 0],
	tex: ([p = '', t = '']) => call('\\operatorname{mae}', p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }) =>
		`\\tfrac{1}{n} \\operatorname{sign}${slot === 0 ? minus(p, t) : minus(t, p)} \\, ${upstream}`,
	slopeCodes: [(p, t) => `np.sign(${p} - ${t})`, (p, t) => `np.sign(${t} - ${p})`],
	chip: (slot) => (slot === 0 ? '· sign/n' : '·−sign/n'),
	says: '{y} takes how far {a} ({a#}) is from {b}, entry by entry, without the sign, and the mean of that: {y=}.',
	returns: [
		'each entry of {x} gets {g} times the sign of its distance to {b}, divided by {n}',
		'each entry of {x} gets {g} times the sign of its distance to {a}, divided by {n}'
	],
	keeps:
		'Which input is the larger, entry by entry: the slope is 1 or −1, divided by how many entries there are.',
	breaks: ofSums,
	code: {
		numpy: ([p = '', t = '']) => `np.mean(np.abs(${p} - ${t}))`,
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

export const huber = meanLoss({
	name: 'huber',
	title: 'Huber loss',
	symbol: 'Hub',
	syntax: { functions: ['huber'] },
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
	says: '{y} takes half the squared difference of {a} ({a#}) and {b} where it is small and a straight line where it is large, and the mean of that: {y=}.',
	returns: [
		'each entry of {x} gets {g} times its distance to {b}, cut off at delta, divided by {n}',
		'each entry of {x} gets {g} times its distance to {a}, cut off at delta, divided by {n}'
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
		const line = `${reach === 1 ? '' : `${reach}*`}(abs(p - t) - ${reach / 2})`;
		return `huber(p, t) = mean(where(abs(p - t) <= ${reach}, 0.5*(p - t)^2, ${line}))`;
	}
});

export const hinge = meanLoss({
	name: 'hinge',
	title: 'hinge loss',
	symbol: 'hng',
	syntax: { functions: ['hinge'] },
	value: (s, t) => Math.max(0, 1 - t * s),
	slopes: [
		(s, t) => (t * s < 1 ? -t : t * s >= 1 ? 0 : NaN),
		(s, t) => (t * s < 1 ? -s : t * s >= 1 ? 0 : NaN)
	],
	tex: ([s = '', t = '']) => call('\\operatorname{hinge}', s, t),
	rule: (slot, { upstream, inputs: [s = '', t = ''] }) =>
		`-\\tfrac{1}{n} \\left[${s} \\odot ${t} < 1\\right] \\odot ${slot === 0 ? t : s} \\, ${upstream}`,
	slopeCodes: [(s, t) => `-${t} * (${t} * ${s} < 1)`, (s, t) => `-${s} * (${t} * ${s} < 1)`],
	chip: (slot) => (slot === 0 ? '· −t/n' : '· −s/n'),
	says: '{y} takes what each score of {a} ({a#}) lacks to a margin of 1 on the side that {b} (1 or −1) names, and the mean of that: {y=}.',
	returns: [
		'each score of {x} that lacks something gets {g} times minus its answer, divided by {n}, the others nothing',
		'each answer of {x} whose score lacks something gets {g} times minus that score, divided by {n}, the others nothing'
	],
	keeps: 'Both inputs, and which scores lack something: those alone get a gradient.',
	breaks: ofSums,
	code: {
		numpy: ([s = '', t = '']) => `np.mean(np.maximum(0, 1 - ${t} * ${s}))`,
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
