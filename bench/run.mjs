/**
 * `npm run bench`: measures the engine and its peers, one process a measurement, prints a table and writes
 * bench/RESULTS.md. Times hold for the machine they were taken on; compare ratios.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { format } from 'prettier';
import { build } from 'vite';
import { median } from './clock.mjs';
import { difference } from './goals.mjs';
import { facts, groups } from './measurements.mjs';
import { report } from './report.mjs';
import { moved, workloads } from './workloads.mjs';

const here = import.meta.dirname;
const ROUNDS = 5;
const PYTHON_SECONDS = 1;
/** How far the numbers of the engines in single precision may be off. */
const SINGLE = 1e-3;
const DOUBLE = 1e-9;
const run = promisify(execFile);

function installed() {
	if (existsSync(path.join(here, 'node_modules'))) return;
	console.log('Installing the peers into bench/node_modules …');
	const options = { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' };
	execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
}

/** The engine as one JavaScript file, because Node 20 reads no TypeScript. */
async function bundle(outDir) {
	const lib = { entry: path.join(here, 'engine.ts'), formats: ['es'], fileName: 'engine' };
	await build({
		configFile: false,
		logLevel: 'error',
		build: { lib, outDir, minify: false, target: 'es2022' }
	});
	return path.join(outDir, 'engine.js');
}

async function python(workload, scratch) {
	const { rows, values } = workloads[workload]();
	const plan = { rows, values, seconds: PYTHON_SECONDS, probe: moved(24) };
	const file = path.join(scratch, `${workload}.json`);
	await writeFile(file, JSON.stringify(plan));
	return run('python3', [path.join(here, 'engines/micrograd.py'), file]);
}

async function measured([, , mode, engine, workload], context) {
	if (engine === 'python') return JSON.parse((await python(workload, context.scratch)).stdout);
	const flags = mode === 'strict' ? ['--disallow-code-generation-from-strings'] : [];
	const script = path.join(here, 'measure.mjs');
	const words = [...flags, script, mode, engine, workload, JSON.stringify(context)];
	const { stdout } = await run(process.execPath, words, { maxBuffer: 2 ** 26 });
	return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Throws where an engine’s numbers are not ours. */
function compared(key, found) {
	const [workload, engine] = key.split('/');
	const own = found[`${workload}/ours`];
	if (own?.gradients === undefined || found[key].gradients === undefined) return;
	const limit = ['tfjs', 'jax'].includes(engine) ? SINGLE : DOUBLE;
	const off = difference(own, found[key]);
	if (!(off <= limit)) throw new Error(`${key} is off by ${off}`);
}

async function round(cases, context, found) {
	for (const each of cases) {
		const [key] = each;
		const last = await measured(each, context).catch((error) => {
			console.error(`${key} was not measured: ${error.message}`);
		});
		if (last === undefined) continue;
		const rounds = [...(found[key]?.rounds ?? []), last.median];
		const collections = (found[key]?.collections ?? 0) + (last.collections ?? 0);
		found[key] = { ...last, rounds, collections, median: median(rounds) };
		compared(key, found);
	}
}

async function main() {
	const begin = Date.now();
	installed();
	const scratch = await mkdtemp(path.join(os.tmpdir(), 'gradgraph-bench-'));
	const load = os.loadavg()[0].toFixed(1);
	const found = {};
	try {
		const context = { engine: await bundle(scratch), scratch };
		for (let i = 0; i < ROUNDS; i++)
			await round(
				groups.flatMap(({ cases }) => cases),
				context,
				found
			);
		await round(
			facts.map(([key, ...how]) => [key, key, ...how]),
			context,
			found
		);
	} finally {
		await rm(scratch, { recursive: true });
	}
	const seconds = (Date.now() - begin) / 1000;
	const text = await report(found, { rounds: ROUNDS, seconds, load });
	const markdown = await format(text, { parser: 'markdown' });
	console.log(markdown);
	await writeFile(path.join(here, 'RESULTS.md'), markdown);
}

await main();
