import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './build.mjs';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'gradgraph-'));
	mkdirSync(path.join(folder, 'viz'));
	writeFileSync(path.join(folder, 'viz', 'scene.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('writing a file anew with the same text changes nothing', () => {
	const before = fingerprint([folder]);
	writeFileSync(path.join(folder, 'viz', 'scene.ts'), 'one');
	expect(fingerprint([folder])).toBe(before);
});

test('another text, another name and a file less are another build', () => {
	const before = fingerprint([folder]);
	writeFileSync(path.join(folder, 'viz', 'scene.ts'), 'two');
	const edited = fingerprint([folder]);
	rmSync(path.join(folder, 'viz', 'scene.ts'));
	const removed = fingerprint([folder]);
	writeFileSync(path.join(folder, 'viz', 'layout.ts'), 'one');
	expect(new Set([before, edited, removed, fingerprint([folder])]).size).toBe(4);
});

test('a source that is not there is no error', () => {
	expect(fingerprint([path.join(folder, 'absent')])).toMatch(/^[0-9a-f]{64}$/);
});
