/** What an operation does to the gradient that reaches it, whatever the numbers: its gate in a sentence. */
import type { Elementwise } from '$graph/ops/elementwise.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { slopesAt } from './at.ts';
import { receivedOf, resultOf } from './result.ts';
import { examplesOf } from './uses.ts';

export function personality(record: Operation): string {
	switch (record.gate) {
		case 'moves':
			return 'Moves: every number of the gradient goes back to the place from which its value came.';
		case 'mixes':
			return mixes(record);
		default:
			return record.kind === 'whole' ? ofWhole(record) : ofNumbers(record);
	}
}

/** To many numbers, as a softmax does, or to one, as a loss does. */
function mixes(record: Operation): string {
	const [example] = examplesOf(record);
	const result =
		record.kind === 'whole' && example !== undefined ? resultOf(record, example) : undefined;
	return result?.shape.length === 0
		? 'Mixes: the slope along each entry depends on the other entries, so each receives a share of the gradient of its own.'
		: 'Mixes: every entry of the result depends on many of the input, so each of those gathers gradient from all of them.';
}

function ofNumbers(record: Elementwise): string {
	if (slopes(record).every((slope) => slope === 0))
		return 'Stops: a small change of an input does not move the result, so no gradient passes.';
	switch (record.gate) {
		case 'copies':
			return copies(record);
		case 'swaps':
			return 'Swaps: each input receives the gradient times the value of the other input.';
		case 'routes':
			return routes(record);
		default:
			return record.arity === 1
				? 'Scales: its input receives the gradient times the slope of the curve there.'
				: 'Scales: each input receives the gradient times the slope along that input.';
	}
}

function ofWhole(record: Whole): string {
	const [least] = record.arity;
	switch (record.gate) {
		case 'copies':
			return copiesToEntries(record);
		case 'swaps':
			return least === 1
				? 'Swaps: every entry receives the gradient times the product of all the other entries.'
				: 'Swaps: each input receives the gradient multiplied by the other input, in the order that fits the shapes.';
		case 'routes':
			return 'Routes: the entry that was taken receives the whole gradient, all others nothing.';
		default:
			return least === 1
				? 'Scales: every entry receives the gradient times the slope along that entry.'
				: 'Scales: every entry of each input receives the gradient times the slope along that entry.';
	}
}

/** A sum or a mean: the same to every entry. */
function copiesToEntries(record: Whole): string {
	const [example] = examplesOf(record);
	const received = example === undefined ? [] : [...receivedOf(record, example)];
	return received.every((each) => each === 1)
		? 'Copies: every entry receives the gradient of the number it went into, unchanged.'
		: 'Copies: every entry receives the gradient of the number it went into, times a fixed number.';
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Its slopes are the same everywhere, so those at the first probe tell all. */
function copies(record: Elementwise): string {
	const fixed = slopesAt(record, record.probes[0] ?? []);
	const [only] = fixed;
	if (fixed.length === 1 && only !== undefined)
		return `Copies: its input receives the gradient ${how(only)}.`;
	if (fixed.every((slope) => slope === 1))
		return 'Copies: every input receives the same gradient, unchanged.';
	const each = fixed.map((slope, slot) => `the ${ORDINALS[slot] ?? 'next'} ${how(slope)}`);
	return `Copies: every input receives the gradient, ${each.join(', ')}.`;
}

function how(slope: number): string {
	if (slope === 1) return 'unchanged';
	return slope === -1 ? 'with its sign turned' : 'times a fixed number';
}

function routes(record: Elementwise): string {
	if (record.arity > 1)
		return 'Routes: the input that was taken receives the whole gradient, any other nothing.';
	return slopes(record).every((slope) => slope === 0 || slope === 1)
		? 'Routes: the gradient passes whole or not at all, depending on where the input stands.'
		: 'Routes: how much of the gradient passes depends on the side on which the input stands.';
}

/** Along every input, at every point at which the record is tested. */
function slopes(record: Elementwise): readonly number[] {
	const probes: readonly (readonly number[])[] = record.probes;
	return probes.flatMap((point) => slopesAt(record, point));
}
