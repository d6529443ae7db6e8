/** What is said of one step of an operation that takes one of its inputs. */
import type { StepWords } from './step-words.ts';

export function absWords([x]: readonly [number]): StepWords {
	if (x > 0)
		return {
			says: '{a} = {a=} is above 0, so {y} keeps it: {y=}.',
			keeps: 'That {a} was above 0: the slope is 1 there.'
		};
	return x < 0
		? {
				says: '{a} = {a=} is below 0, so {y} drops its sign: {y=}.',
				keeps: 'That {a} was below 0: the slope is −1 there.'
			}
		: {};
}

/** `ahead` is how far the first input is ahead of the second. */
export function extremeWords(word: string, ahead: number, way: string): StepWords {
	const [won, lost] = ahead > 0 ? ['{a}', '{b}'] : ['{b}', '{a}'];
	if (ahead !== 0)
		return {
			keeps: `That ${won} was the ${word}: it gets the whole gradient, and ${lost} gets 0.`,
			why: [
				`${won} is the ${word}, so {y} moves with it. A small step in ${lost} does not move {y}.`
			]
		};
	return {
		says: '{a} and {b} are equal, so {y} is both: {y=}.',
		keeps: 'That both inputs were equal: each gets half of the gradient.',
		why: [
			`A small step ${way} in one of them moves {y} just as far, and a step the other way does not move it at all: half to each is the usual choice in between.`
		]
	};
}

/** What is not taken still spoils the gradient where it has no slope: PyTorch’s where(x > 0, sqrt(x), x) does too. */
export function whereWords([c, a, b]: readonly [number, number, number]): StepWords {
	const [taken, other] = c === 0 ? ['{c}', '{b}'] : ['{b}', '{c}'];
	const answer = c === 0 ? ' (no),' : c === 1 ? ' (yes),' : ', which is not 0,';
	const spoilt = Number.isNaN(c === 0 ? a : b)
		? ` ${other} has no value here, and 0 times its slope has none either.`
		: '';
	return {
		says: `{a} is {a=}${answer} so {y} takes ${taken}: {y=}.`,
		keeps: `Which one was taken, ${taken}: it gets the whole gradient, and ${other} gets 0.${spoilt}`,
		why: [
			`{y} is ${taken} here: it moves with ${taken}, and a small step in another input does not move it.`
		]
	};
}

export function clipWords([x, lo, hi]: readonly [number, number, number]): StepWords {
	if (lo > hi)
		return {
			says: 'The bounds of {y} cross, {b=} above {c=}: then the second one counts, and {y} is {y=}.',
			keeps: 'That the bounds cross: the second one gets the whole gradient.'
		};
	if (x === lo || x === hi)
		return {
			says: '{a} = {a=} is on a bound, and {y} keeps it: {y=}.',
			keeps: 'That {a} was on a bound, which counts as inside: the slope is 1.'
		};
	const bound = x < lo ? '{b}' : '{c}';
	if (x < lo || x > hi)
		return {
			says: `{a} = {a=} is ${x < lo ? 'below' : 'above'} the bound ${bound}, so {y} stops there: {y=}.`,
			keeps: 'That {a} was outside of the bounds: the slope is 0 there.',
			why: [`{y} stays at the bound ${bound}, however {a} moves out there.`]
		};
	return {
		says: '{a} = {a=} lies between {b} and {c}, so {y} keeps it: {y=}.',
		keeps: 'That {a} was between the bounds: the slope is 1 there.',
		why: ['Between the bounds {y} is {a} itself, and moves by just as much.']
	};
}
