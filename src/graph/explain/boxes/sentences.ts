/** The sentences of a box: all that is in it is told as one step. */
import type { BoxNode } from '../../graph.ts';
import { shapeText, type Tensor } from '../../tensor.ts';
import { called, type Context } from '../context.ts';
import { inWords } from '../count.ts';
import { enumeration, equation, say, text, type Flow, type Phrase } from '../phrase.ts';
import { amount, amountFactor, isFew } from '../tensors/amount.ts';
import type { Gathering } from '../tensors/gatherings.ts';
import { tensorSumSign } from '../tensors/signs.ts';
import { hasUndefined, isFinite, isZero } from '../tensors/size.ts';
import { waiting } from '../waiting.ts';
import { boxOf, operationsIn } from './words.ts';

/** "layer(W1, x, b1): relu(W1·x + b1) gives 2; inside are three operations, open the box to see them." */
export function boxApplySentence(context: Context, node: BoxNode): readonly Phrase[] {
	const value = context.run.valueOf(node.id);
	const text = spoken(node.text);
	const name = node.calls === undefined ? say`${called(context, node.id)}` : say`${text}`;
	const work = node.calls === undefined ? text : node.body && spoken(node.body);
	const what = work === undefined ? name : say`${name}: ${work}`;
	if (!isFinite(value))
		return say`${what} has no finite value here; open the box to see which operation makes it so.`;
	const inside = `${node.operations === 1 ? 'inside is' : 'inside are'} ${operationsIn(node)}`;
	return say`${what} gives ${numbers(value, 'forward')}; ${inside}, open the box to see them.`;
}

/** The text with the signs of mathematics. */
const spoken = (text: string): string =>
	text.replaceAll(/(?<![.*])\*(?!\*)/g, '·').replaceAll('-', '−');

/** With more receivers the sentence would not fit two lines of a phone; the Step tab has them all. */
const MOST = 3;

/** What leaves the box for each of its inputs, and the sums where other paths came before. */
export function boxPullSentence(
	context: Context,
	node: BoxNode,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const upstream = context.run.gradientOf(node.id);
	const name = called(context, node.id);
	const to = enumeration(gets.map((one) => [called(context, one.node)]));
	if (hasUndefined(upstream))
		return say`${name} receives a gradient that is undefined, and so is what it passes to ${to}.`;
	if (gets.some(({ passed }) => passed.some(({ contribution }) => hasUndefined(contribution))))
		return say`${name} passes something undefined to ${to}; open the box to see which operation makes it so.`;
	if (isZero(upstream)) return say`${name} receives 0, so nothing passes to ${to}.`;
	const shown = gets.length > MOST ? gets.slice(0, MOST - 1) : gets;
	const rest = gets.length - shown.length;
	const parts = enumeration([
		...shown.map((one) => part(context, one)),
		...(rest > 0 ? [say`more to ${inWords(rest)} others`] : [])
	]);
	return say`${name} receives ${numbers(upstream, 'backward')}, and ${boxOf(context, node)} passes ${parts}${waiting(context, gets)}.`;
}

/** "0.5 to x", "0.5 to x (1 + 0.5 = 1.5)". */
function part({ format, ...context }: Context, one: Gathering): readonly Phrase[] {
	const [passed] = one.passed;
	const gives = passed ? numbers(passed.contribution, 'backward') : text('nothing');
	const given = say`${gives} to ${called({ format, ...context }, one.node)}`;
	if (one.earlier.length === 0 || !passed || !isFew(one.after)) return given;
	const terms = [one.before, passed.contribution];
	const sign = tensorSumSign(format, terms, one.after);
	const sum = equation`${amount(one.before, 'backward')} + ${amountFactor(passed.contribution, 'backward')} ${sign} ${amount(one.after, 'backward')}`;
	return say`${given} (${sum})`;
}

/** Written out while they are few. */
const numbers = (tensor: Tensor, flow: Flow): Phrase =>
	isFew(tensor) ? amount(tensor, flow) : text(`${shapeText(tensor.shape)} numbers`);
