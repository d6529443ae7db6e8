/** Keys that name the same value in another version of the text. */
import type { Tensor } from '../tensor.ts';
import type { Draft } from './drafts.ts';

/**
 * 64 bits a node, in two halves, made of its operation and its inputs. A named input enters by its name alone, so that
 * editing the definition of `z` does not rename what uses it.
 */
export class StructureHash {
	readonly #high: number[] = [];
	readonly #low: number[] = [];
	readonly #texts = new Map<string, readonly [number, number]>();

	/** Adds the node with this index, whose inputs are there already; a second time, it takes the place of the first. */
	add(index: number, draft: Draft): void {
		this.#high[index] = 0;
		this.#low[index] = 0;
		if (draft.name !== undefined) this.#mixText(index, `n${draft.name}`);
		else if (draft.kind === 'constant')
			this.#mixText(index, draft.tensor ? entriesText(draft.tensor) : `c${draft.value}`);
		else if (draft.kind === 'operation') this.#mixOperation(index, draft);
	}

	/** The bits of a node as letters and digits. */
	text(index: number): string {
		return `${half(this.#high[index])}${half(this.#low[index]).padStart(7, '0')}`;
	}

	/** The result of an opened operation has the hash that the operation has when it is closed. */
	#mixOperation(index: number, draft: Extract<Draft, { kind: 'operation' }>): void {
		const { op, inputs, options, standsFor = draft.opens } = draft;
		if (standsFor !== undefined) {
			this.#mixText(index, standsFor);
			return;
		}
		this.#mixText(index, options === undefined ? op : op + JSON.stringify(options));
		let [high, low] = [this.#high[index] ?? 0, this.#low[index] ?? 0];
		for (const input of inputs) {
			const [up, down] = [this.#high[input] ?? 0, this.#low[input] ?? 0];
			high = mixHigh(mixHigh(high, up), down);
			low = mixLow(mixLow(low, up), down);
		}
		this.#high[index] = high;
		this.#low[index] = low;
	}

	/** Begins a hash with a text. */
	#mixText(index: number, text: string): void {
		const known = this.#texts.get(text);
		let [high, low] = known ?? [0, 0];
		if (known === undefined) {
			for (let at = 0; at < text.length; at++) {
				high = mixHigh(high, text.charCodeAt(at));
				low = mixLow(low, text.charCodeAt(at));
			}
			if (this.#texts.size < MOST_TEXTS) this.#texts.set(text, [high, low]);
		}
		this.#high[index] = high;
		this.#low[index] = low;
	}
}

/** Texts whose bits are kept: thousands of nodes are of few operations. */
const MOST_TEXTS = 256;

/** Each half with its own odd multiplier, so that the two agree on nothing but their inputs. */
function mixHigh(before: number, value: number): number {
	const mixed = Math.imul(before ^ value ^ (before >>> 15) ^ 0x2545f491, 0x85ebca6b);
	return mixed ^ (mixed >>> 16);
}

function mixLow(before: number, value: number): number {
	const mixed = Math.imul(before ^ value ^ (before >>> 13) ^ 0x27d4eb2f, 0xc2b2ae35);
	return mixed ^ (mixed >>> 14);
}

const half = (bits = 0): string => (bits >>> 0).toString(36);

/** One key a node, in order: the reader's name where there is one, else the hash of its structure. */
export function keysOf(drafts: readonly Draft[]): readonly string[] {
	const hashes = new StructureHash();
	const keys: string[] = [];
	const taken = new Set<string>();
	drafts.forEach((draft, index) => {
		hashes.add(index, draft);
		keys.push(keyOf(draft, hashes, index));
		if (draft.kind !== 'operation') return;
		// A number that an operation uses is named by that use; one that stands alone by its value.
		draft.inputs.forEach((input, slot) => {
			const number = drafts[input];
			if (number?.kind === 'constant' && number.name === undefined)
				keys[input] = `c:${keys[index]}:${slot}`;
		});
	});
	return keys.map((key) => unique(key, taken));
}

function keyOf(draft: Draft, hashes: StructureHash, index: number): string {
	if (draft.name !== undefined) return `${draft.kind === 'input' ? 'i' : 'n'}:${draft.name}`;
	if (draft.kind === 'constant')
		return `c:${draft.tensor ? entriesText(draft.tensor) : draft.value}`;
	return `o:${hashes.text(index)}`;
}

/** Equal hashes of different values are all but impossible; a second one is told apart all the same. */
function unique(key: string, taken: Set<string>): string {
	let free = key;
	for (let copy = 2; taken.has(free); copy++) free = `${key}~${copy}`;
	taken.add(free);
	return free;
}

/** What tells a list of numbers from every other one: a label may be its shape alone. */
export const entriesText = ({ shape, data }: Tensor): string => `${shape.join()}:${data.join()}`;
