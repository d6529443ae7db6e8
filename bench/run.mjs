/**
 * `npm run bench`: measures the engine, one process a measurement, prints a table and writes bench/RESULTS.md.
 * Times are medians and hold for the machine they were taken on; compare ratios.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { build } from 'vite';
import { cases } from './cases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const ROUNDS = 3;
const SAMPLES = 301;
const SAMPLE_NANOSECONDS = 500_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The engine as one JavaScript file, because Node 20 reads no TypeScript. */
async function bundle(outDir) {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			lib: { entry: path.join(here, 'engine.ts'), formats: ['es'], fileName: 'engine' },
			outDir,
			minify: false,
			target: 'es2022'
		}
	});
	return path.join(outDir, 'engine.js');
}

/** Nanoseconds a call: the median of samples long enough for the clock. */
async function measure(key, file) {
	const prepare = cases.find(([name]) => name === key)[2];
	const work = prepare(await import(pathToFileURL(file)));
	let calls = 0;
	const sample = (size) => {
		const begin = process.hrtime.bigint();
		for (let i = 0; i < size; i++) work(calls++);
		return Number(process.hrtime.bigint() - begin) / size;
	};
	const warm = process.hrtime.bigint() + 500_000_000n;
	while (process.hrtime.bigint() < warm) sample(10);
	const size = Math.max(1, Math.round(SAMPLE_NANOSECONDS / sample(50)));
	return median(Array.from({ length: SAMPLES }, () => sample(size)));
}

const shown = (nanoseconds) =>
	nanoseconds < 1e3
		? `${nanoseconds.toFixed(0)} ns`
		: nanoseconds < 1e6
			? `${(nanoseconds / 1e3).toFixed(1)} µs`
			: `${(nanoseconds / 1e6).toFixed(2)} ms`;

async function main() {
	const directory = await mkdtemp(path.join(os.tmpdir(), 'gradgraph-bench-'));
	try {
		const file = await bundle(directory);
		const once = (key) =>
			Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), key, file]));
		const rows = cases.map(([key, name]) => {
			const times = Array.from({ length: ROUNDS }, () => once(key));
			return `| ${name} | ${shown(median(times))} | ${shown(Math.min(...times))} to ${shown(Math.max(...times))} |`;
		});
		const report = [
			'# Measurements',
			'',
			`\`npm run bench\`, ${new Date().toISOString().slice(0, 10)}: ${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}.`,
			`Median of ${ROUNDS} processes, each the median of ${SAMPLES} samples. A step sets one input and computes every value and every gradient.`,
			'',
			'| what | median | rounds |',
			'| --- | --- | --- |',
			...rows,
			''
		].join('\n');
		console.log(report);
		await writeFile(path.join(here, 'RESULTS.md'), await format(report, { parser: 'markdown' }));
	} finally {
		await rm(directory, { recursive: true });
	}
}

const [, , key, file] = process.argv;
if (key === undefined) await main();
else console.log(await measure(key, file));
