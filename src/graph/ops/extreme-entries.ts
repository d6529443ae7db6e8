/** The largest and the smallest entry along an axis. */
import { ofSums } from './breaks.ts';
import { maxLine, minLine, ties } from './line-rules.ts';
import { overAxis } from './over-axis.ts';
import { chosenBackward } from './reduction-backward.ts';
import { called } from './reduction-call.ts';
import { numpyCall, torchCall } from './reduction-code.ts';
import { reduction, someLine, type LineRule } from './reduction.ts';
import { oneIf, product } from './tex.ts';
import { whole, type Whole } from './whole.ts';

interface Extreme {
	readonly name: 'max' | 'min';
	readonly title: string;
	readonly word: 'largest' | 'smallest';
	readonly line: LineRule;
}

const extreme = ({ name, title, word, line }: Extreme): Whole =>
	whole({
		title,
		symbol: name,
		syntax: { functions: [name] },
		...reduction(line),
		line: { between: ', ', around: (entries) => `\\${name}(${entries})` },
		tex: ([x = ''], options) => overAxis(`\\${name}`, x, options),
		rule: (_slot, { upstream, inputs: [x = ''], output }) =>
			product(upstream, oneIf(`${x} = ${output}`)),
		backward: chosenBackward,
		chip: () => `to the ${name}`,
		...called,
		gate: 'routes',
		says: `{y} takes the ${word} entry of {a} over {axis}: {y=}.`,
		returns: [`the ${word} entry of {x}{at} gets {g}, and all others 0`],
		keeps: `Which entry was the ${word}: it gets the whole gradient, all others nothing.`,
		breaks: ofSums,
		code: { numpy: numpyCall(`np.${name}`), torch: torchCall(`torch.a${name}`) },
		kink: {
			at: (use) => someLine(use, (x, start, step, count, y) => ties(x, start, step, count, y) > 1),
			says: `Several entries are the ${word}, so the gradient is shared evenly among them`
		}
	});

export const max_of = extreme({
	name: 'max',
	title: 'maximum of all',
	word: 'largest',
	line: maxLine
});

export const min_of = extreme({
	name: 'min',
	title: 'minimum of all',
	word: 'smallest',
	line: minLine
});
