/** Numbers in a sentence: written out while they are few. */
import { sizeOf, type Tensor } from '../../tensor.ts';
import { factor, number, text, type Flow, type Phrase } from '../phrase.ts';

/** More would not fit a line. */
const FEW = 6;

export const isFew = ({ data }: Tensor): boolean => data.length <= FEW;

/** One number as such, several in brackets. */
export const amount = (tensor: Tensor, flow: Flow): Phrase =>
	sizeOf(tensor.shape) === 1
		? number(tensor.data[0] ?? NaN, flow)
		: { kind: 'tensor', tensor, flow };

/** Behind an operator. */
export const amountFactor = (tensor: Tensor, flow: Flow): Phrase =>
	sizeOf(tensor.shape) === 1 ? factor(tensor.data[0] ?? NaN, flow) : amount(tensor, flow);

/** The words before few numbers, and these: ": [1 2]". Nothing where there are many. */
export const behind = (words: string, tensor: Tensor, flow: Flow): readonly Phrase[] =>
	isFew(tensor) ? [text(words), amount(tensor, flow)] : [];
