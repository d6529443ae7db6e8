/**
 * `npm run test:python`: emits Python for every example and every operation, runs it with the real libraries and
 * compares all numbers with the engine’s. Libraries that are not there are told and passed over; `PYTHON` names
 * another interpreter, and `REQUIRED=numpy,torch` those without which it fails.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;
const LIBRARIES = ['numpy', 'torch', 'jax'];
const TITLES = { numpy: 'NumPy', torch: 'PyTorch', jax: 'JAX' };
const TOLERANCE = 1e-9;
const SHOWN = 20;
/** Debian’s packages serve this one; another may come first on the path. */
const INTERPRETERS = ['/usr/bin/python3', 'python3', 'python'];

/** The first interpreter that has the library, with its version. */
function interpreterFor(library) {
	const given = process.env.PYTHON;
	for (const python of given ? [given] : INTERPRETERS) {
		const words = ['-c', `import ${library}, numpy; print(${library}.__version__)`];
		const { status, stdout } = spawnSync(python, words, { encoding: 'utf8' });
		if (status === 0) return { python, version: stdout.trim() };
	}
	return undefined;
}

/** The emitters as one JavaScript file, because Node 20 reads no TypeScript. */
async function bundled(outDir) {
	const lib = { entry: path.join(here, 'programs.ts'), formats: ['es'], fileName: 'programs' };
	await build({
		configFile: false,
		logLevel: 'error',
		build: { lib, outDir, minify: false, target: 'es2022' }
	});
	return import(pathToFileURL(path.join(outDir, 'programs.js')).href);
}

function ran(programs, library, python) {
	const words = [path.join(here, 'run.py'), library];
	const options = { input: JSON.stringify(programs), encoding: 'utf8', maxBuffer: 2 ** 28 };
	return JSON.parse(execFileSync(python, words, options));
}

/** What a library answers to a class that does not exist, which has no number here. */
const NO_CLASS = /^IndexError: .*out of (bounds|range)/;
/** And to a probability that is none. */
const OUTSIDE = /^RuntimeError: all elements of input should be between 0 and 1/;

/** Where a library has another slope at corners than the page, though the same value, and why the program is left as it is. */
const APART = {
	numpy: {},
	torch: {
		bce: 'its gradient along a target is not held at 100, though its value is',
		logit: 'its slope is undefined where the value is'
	},
	jax: {
		bce: 'it splits the gradient at probabilities of 0 and 1',
		clip: 'below two equal bounds it gives one of them the gradient',
		cosine_similarity: 'the length of a zero vector has no slope there',
		pow: 'it has no slope at a base of 0'
	}
};

/** Numbers that are not finite here have no counterpart that must agree. */
function differs(expected, found) {
	if (expected.length !== found.length) return `${found.length} numbers, not ${expected.length}`;
	for (const [i, text] of expected.entries()) {
		const [own, other] = [Number(text), Number(found[i].replace('inf', 'Infinity'))];
		if (!Number.isFinite(own)) continue;
		if (!(Math.abs(own - other) <= TOLERANCE * Math.max(1, Math.abs(own))))
			return `${found[i]}, not ${text}`;
	}
	return undefined;
}

function faults(program, result) {
	const isNumber = program.target.numbers.every((number) => Number.isFinite(Number(number)));
	if (result.error)
		return !isNumber && (NO_CLASS.test(result.error) || OUTSIDE.test(result.error))
			? []
			: [result.error];
	const value = differs(program.target.numbers, result.value);
	return [
		...(value ? [`value ${value}`] : []),
		...program.inputs.flatMap(({ gradient, numbers }, i) => {
			const off = differs(numbers, result.gradients[i]);
			return off ? [`${gradient} ${off}`] : [];
		})
	];
}

function checked(library, mode, programs, { python, version }) {
	const results = ran(programs, library, python);
	const off = programs.flatMap((program, i) => {
		const found = faults(program, results[i]);
		return found.length > 0 ? [{ program, found }] : [];
	});
	const isApart = ({ program, found }) =>
		program.special &&
		program.op in APART[library] &&
		found.every((fault) => fault.startsWith('d'));
	const wrong = off.filter((each) => !isApart(each));
	for (const { program, found } of wrong.slice(0, SHOWN))
		console.log(`\n${program.title}\n  ${found.join('\n  ')}\n${program.code}`);
	const operations = new Set(programs.flatMap(({ op }) => op ?? []));
	const numbers = programs.flatMap(({ target, inputs }) => [target, ...inputs]);
	const count = numbers.reduce((sum, each) => sum + each.numbers.length, 0);
	console.log(
		`${TITLES[library]} ${version}, ${mode}: ${programs.length} programs, ${operations.size} operations, ${count} numbers, ${wrong.length} wrong`
	);
	const reasons = Object.entries(programs.some(({ special }) => special) ? APART[library] : {});
	const excused = reasons.map(([op, reason]) => {
		const some = off.filter((each) => isApart(each) && each.program.op === op).length;
		console.log(`  ${op}: ${some} programs at corners with other slopes: ${reason}`);
		return some;
	});
	// What excuses nothing any more is to be struck off the list.
	return wrong.length === 0 && excused.every((some) => some > 0);
}

/** What the lecture printed for its neuron: the value, three gradients, and the quotient along both weights. */
const LECTURE = ['0.73105858', '0.58983580', '-0.39322387', '0.19661193', '0.19661189'];

/** The first example is the lecture’s neuron. */
function checkedNotebooks(files, { python }) {
	const results = ran(files, 'notebook', python);
	const wrong = files.flatMap(({ title }, i) =>
		results[i].error ? [`${title}\n  ${results[i].error}`] : []
	);
	const missing = LECTURE.filter((number) => !results[0].printed.includes(number));
	if (missing.length > 0)
		wrong.push(
			`The neuron’s notebook does not print ${missing.join(', ')}:\n${results[0].printed}`
		);
	if (wrong.length > 0) console.log(wrong.slice(0, SHOWN).join('\n'));
	const left = results.filter(({ printed }) => printed.includes('PyTorch is not installed')).length;
	const section = left > 0 ? 'without the PyTorch section' : 'with the PyTorch section';
	console.log(`Notebooks: ${files.length} from top to bottom, ${section}, ${wrong.length} wrong`);
	return wrong.length === 0;
}

/** Wherever PyTorch is, so that its section runs too. */
const notebookInterpreter = () => interpreterFor('torch') ?? interpreterFor('numpy');

async function main() {
	const outDir = await mkdtemp(path.join(os.tmpdir(), 'gradgraph-python-'));
	try {
		const { forwardPrograms, notebooks, programs } = await bundled(outDir);
		const required = (process.env.REQUIRED ?? '').split(',');
		const libraries = LIBRARIES.map((library) => {
			const found = interpreterFor(library);
			if (found)
				return [
					checked(library, 'reverse mode', programs(library), found),
					checked(library, 'forward mode', forwardPrograms(library), found)
				].every(Boolean);
			console.log(`${TITLES[library]}: not run, because no Python here can import it`);
			return !required.includes(library);
		});
		const python = notebookInterpreter();
		if (python) libraries.push(checkedNotebooks(notebooks(), python));
		return libraries.every(Boolean);
	} finally {
		await rm(outDir, { recursive: true });
	}
}

process.exitCode = (await main()) ? 0 : 1;
