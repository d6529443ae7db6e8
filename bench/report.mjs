/** The measurements and the goals as Markdown. */
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { goals } from './goals.mjs';
import { groups } from './measurements.mjs';
import { notes } from './notes.mjs';

const PEERS = ['mathjs', '@tensorflow/tfjs', '@jax-js/jax'];

function time(nanoseconds) {
	if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
	if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
	return `${(nanoseconds / 1e6).toPrecision(3)} ms`;
}

function ratio(number) {
	if (typeof number === 'boolean') return number ? 'yes' : 'no';
	if (number !== 0 && number < 0.01) return number.toExponential(0);
	return number < 100 ? String(Number(number.toPrecision(2))) : number.toFixed(0);
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];

function measured({ title, cases }, found) {
	const own = found[cases[0][0]]?.median;
	const rows = cases.map(([key, name]) => {
		const it = found[key];
		if (it === undefined) return [name, 'not measured', '', '', ''];
		const range = `${time(Math.min(...it.rounds))} to ${time(Math.max(...it.rounds))}`;
		return [name, time(it.median), range, ratio(it.median / own), it.collections];
	});
	return [`## ${title}`, '', ...table(['what', 'median', 'rounds', 'ratio', 'collections'], rows)];
}

function judged(found) {
	return goals.map(([number, what, sign, gate, measure]) => {
		let value;
		try {
			value = measure(found);
		} catch {
			return [number, what, 'not measured', `${sign} ${ratio(gate)}`, 'no'];
		}
		const reached = sign === '≥' ? value >= gate : sign === '≤' ? value <= gate : value === gate;
		const note = reached ? 'yes' : `**no**: ${notes[number] ?? 'not understood yet'}`;
		return [number, what, ratio(value), `${sign} ${ratio(gate)}`, note];
	});
}

async function versions(python) {
	const own = await Promise.all(
		PEERS.map(async (name) => {
			const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
			return `${name} ${JSON.parse(await readFile(file, 'utf8')).version}`;
		})
	);
	return [`Node ${process.version} (V8 ${process.versions.v8})`, ...own, `CPython ${python}`];
}

export async function report(found, { rounds, seconds, load }) {
	const python = found['network/python']?.version ?? 'missing';
	const reached = judged(found);
	return [
		'# Measurements',
		'',
		`\`npm run bench\`, ${new Date().toISOString().slice(0, 10)}, ${seconds.toFixed(0)} s on ${os.cpus()[0].model}, ${os.cpus().length} cores, of which others used ${load} when it began.`,
		`${(await versions(python)).join(', ')}.`,
		'',
		`One process a measurement; each time is the median of ${rounds} rounds, each the median of up to 301 samples. A step sets one input, computes every value and every gradient, and reads those of the inputs. The value and the gradients of every engine are compared with ours, to 1e-9 in double and 1e-3 in single precision; an engine that disagrees stops the run. “Ratio” is to the first row of a table. “Collections” are garbage collections during the samples of all rounds together; medians hide them.`,
		'',
		...groups.flatMap((group) => measured(group, found)),
		'## Goals',
		'',
		...table(['goal', 'what', 'measured', 'gate', 'reached'], reached),
		...notes.general,
		''
	].join('\n');
}
