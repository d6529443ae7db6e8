import { expect, test } from 'vitest';
import { missingPackages } from './install.mjs';
import { satisfies } from './project.mjs';

const wanted = {
	'': { version: '0.1.0' },
	'node_modules/d3': { version: '7.9.2' },
	'node_modules/fsevents': { version: '2.3.3', optional: true }
};

test('what npm recorded as installed needs no install, whatever the other platforms have', () => {
	expect(missingPackages(wanted, { 'node_modules/d3': { version: '7.9.2' } })).toEqual([]);
});

test('a package of another version is missing', () => {
	const installed = { 'node_modules/d3': { version: '7.9.1' } };
	expect(missingPackages(wanted, installed)).toEqual(['node_modules/d3']);
});

test('without a record everything is missing', () => {
	expect(missingPackages(wanted, {})).toEqual(['node_modules/d3']);
});

test.each([
	['20.19.0', '>=20.19', true],
	['20.18.3', '>=20.19', false],
	['24.0.0', '>=20.19', true],
	['20.20.2', '^20.19 || >=22.12', true],
	['21.7.0', '^20.19 || >=22.12', false],
	['22.12.0', '^20.19 || >=22.12', true],
	['8.17.0', '>=20.19', false]
])('Node %s in %s: %s', (version, range, expected) => {
	expect(satisfies(version, range)).toBe(expected);
});
