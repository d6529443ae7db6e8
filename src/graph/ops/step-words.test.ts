import { describe, expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import { operationNames, operations } from './index.ts';
import type { Elementwise } from './elementwise.ts';
import type { Flat } from './use.ts';
import type { Whole } from './whole.ts';
import type { StepWords } from './step-words.ts';
import type { Balance, Told } from './told.ts';

type Step = (values: readonly number[], fixed: readonly boolean[]) => StepWords;

const elementwise = operationNames.flatMap((name): [string, Elementwise][] => {
	const operation = operations[name];
	return operation.kind === 'elementwise' && operation.step ? [[name, operation]] : [];
});
const wholes = operationNames.flatMap((name): [string, Whole][] => {
	const operation = operations[name];
	return operation.kind === 'whole' && (operation.step ?? operation.gives ?? operation.shows)
		? [[name, operation]]
		: [];
});

const PLACE = /\{[^}]*\}/g;
const NUMBER_PLACES = /^\{(y=?|[abc](=|\(\))?|s=)\}$/;
const WHOLE_PLACES = /^\{([yabcx]|y=|[ay]#|axis|part)\}$/;

describe.each(elementwise)('%s', (_name, operation) => {
	const probes: readonly (readonly number[])[] = [
		...operation.probes,
		new Array<number>(operation.arity).fill(0),
		new Array<number>(operation.arity).fill(1)
	];
	const fixings = [[], [true], [false, true]].map((fixed) =>
		Array.from({ length: operation.arity }, (_, slot) => fixed[slot] ?? false)
	);
	const words = probes.flatMap((values) =>
		fixings.map((fixed) => (operation.step as Step)(values, fixed))
	);

	test('what it says of one step are sentences with known places', () => {
		for (const { says = 'y.', keeps = 'y.', why = [] } of words)
			for (const text of [says, keeps, ...why].filter((each) => each !== '')) {
				expect(text).toMatch(/\.$/);
				expect((text.match(PLACE) ?? []).filter((place) => !NUMBER_PLACES.test(place))).toEqual([]);
			}
	});
});

const balances = (told: Told): readonly Balance[] =>
	told.flatMap((part) => (typeof part === 'object' && 'numbers' in part ? [part] : []));

const placesIn = (told: Told): readonly string[] =>
	told.flatMap((part) => (typeof part === 'string' ? (part.match(PLACE) ?? []) : []));

/** What no reader could follow: a place that nothing fills, an equation that does not hold. */
const faults = (told: Told): readonly string[] => [
	...placesIn(told).filter((place) => !WHOLE_PLACES.test(place)),
	...balances(told)
		.filter(
			({ numbers, of, result }) =>
				!(Math.abs(of(...numbers) - result) < 1e-9 * Math.max(1, Math.abs(result)))
		)
		.map(({ result }) => `does not make ${result}`)
];

describe.each(wholes)('%s', (_name, operation) => {
	const uses = operation.probes.map(({ inputs, options }) => useOf(operation, inputs, options));
	const upstreams = uses.map(({ output }) => output.map((_, at): number => Math.cos(1 + at)));

	test('what it says of one step has known places, and its equations hold', () => {
		const told = uses.flatMap((use, at) => {
			const { says = [], why } = operation.step?.(use, upstreams[at]) ?? {};
			return [says, why?.told ?? [], operation.shows?.(use) ?? []];
		});
		expect(told.flatMap(faults)).toEqual([]);
	});

	test('what it says that an input gets is what the backward rule passes on', () => {
		const wrong = uses.flatMap((use, at) =>
			[...use.inputs.keys()].flatMap((slot) => {
				const upstream = upstreams[at]!;
				const told = operation.gives?.(use, slot, upstream) ?? [];
				const passed: Flat = pulled(operation, use, slot, upstream);
				const isPassed = (number: number): boolean =>
					passed.some((each) => Math.abs(each - number) < 1e-9);
				return [
					...faults(told),
					...balances(told).flatMap(({ result }) => (isPassed(result) ? [] : [result]))
				];
			})
		);
		expect(wrong).toEqual([]);
	});
});
