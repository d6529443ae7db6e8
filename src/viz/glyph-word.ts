/** Operations whose sign is a word: all at one size, in a cell that is wide enough for it. */
import { operations, type OperationName } from '$graph/ops/index.ts';
import { METRICS, type Direction } from './metrics.ts';
import { nameWidth } from './text-width.ts';

/** Px of a word and around it. */
const WORD = {
	right: { size: 13, around: 10 },
	down: { size: 11, around: 6 }
} as const;

/** Where the sign that stands in expressions is too short to be understood. */
const WHOLE: Partial<Record<OperationName, string>> = {
	log1p: 'log1p',
	expm1: 'expm1',
	log10: 'log10',
	softsign: 'softsign',
	hard_sigmoid: 'hard σ',
	leaky_relu: 'leaky ReLU',
	softplus: 'softplus',
	sign: 'sign',
	logsumexp: 'logsumexp',
	softmax: 'softmax',
	log_softmax: 'log softmax',
	layer_norm: 'layer norm',
	cosine_similarity: 'cosine',
	huber: 'Huber',
	hinge: 'hinge',
	bce_with_logits: 'BCE logits',
	cross_entropy: 'cross entropy'
};

/** The sign on the card. */
export const glyphText = (op: OperationName): string => WHOLE[op] ?? operations[op].symbol;

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The size of a word; undefined for a sign, which is as large as there is room. */
export const wordSize = (op: OperationName, direction: Direction): number | undefined =>
	isWord(glyphText(op)) ? WORD[direction].size : undefined;

/** How wide the cell of the glyph is. */
export function wordCell(op: OperationName, direction: Direction): number {
	const { glyph } = METRICS[direction];
	const size = wordSize(op, direction);
	if (size === undefined) return glyph;
	const text = { base: glyphText(op), subscript: '', upright: true };
	return Math.max(glyph, Math.ceil(nameWidth(text, size)) + WORD[direction].around);
}
