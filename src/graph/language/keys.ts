/** Keys that name the same value in another version of the text. */
import type { Draft } from './drafts.ts';

/** 64 bits a node, in two halves. */
interface Hashes {
	readonly high: Int32Array;
	readonly low: Int32Array;
}

/**
 * One key a node, in order: the reader's name where there is one, else a hash of the operation and its inputs. A named
 * input enters the hash by its name alone, so that editing the definition of `z` does not rename what uses it.
 */
export function keysOf(drafts: readonly Draft[]): readonly string[] {
	const hashes = { high: new Int32Array(drafts.length), low: new Int32Array(drafts.length) };
	const keys: string[] = [];
	const taken = new Set<string>();
	drafts.forEach((draft, index) => {
		hash(hashes, index, draft);
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

function keyOf(draft: Draft, { high, low }: Hashes, index: number): string {
	if (draft.name !== undefined) return `${draft.kind === 'input' ? 'i' : 'n'}:${draft.name}`;
	if (draft.kind === 'constant') return `c:${draft.value}`;
	return `o:${half(high[index])}${half(low[index]).padStart(7, '0')}`;
}

const half = (bits = 0): string => (bits >>> 0).toString(36);

function hash(hashes: Hashes, index: number, draft: Draft): void {
	const { high, low } = hashes;
	if (draft.name !== undefined) mixText(hashes, index, `n${draft.name}`);
	else if (draft.kind === 'constant') mixText(hashes, index, `c${draft.value}`);
	else if (draft.kind === 'operation') {
		mixText(hashes, index, draft.op);
		for (const input of draft.inputs) {
			mix(hashes, index, high[input] ?? 0);
			mix(hashes, index, low[input] ?? 0);
		}
	}
}

function mixText(hashes: Hashes, index: number, text: string): void {
	for (let at = 0; at < text.length; at++) mix(hashes, index, text.charCodeAt(at));
}

/** Each half with its own odd multiplier, so that the two agree on nothing but their inputs. */
function mix({ high, low }: Hashes, index: number, value: number): void {
	const before = high[index] ?? 0;
	const up = Math.imul(before ^ value ^ (before >>> 15) ^ 0x2545f491, 0x85ebca6b);
	high[index] = up ^ (up >>> 16);
	const below = low[index] ?? 0;
	const down = Math.imul(below ^ value ^ (below >>> 13) ^ 0x27d4eb2f, 0xc2b2ae35);
	low[index] = down ^ (down >>> 14);
}

/** Equal hashes of different values are all but impossible; a second one is told apart all the same. */
function unique(key: string, taken: Set<string>): string {
	let free = key;
	for (let copy = 2; taken.has(free); copy++) free = `${key}~${copy}`;
	taken.add(free);
	return free;
}
