/**
 * One measurement, in a process of its own: node measure.mjs ENGINE WORKLOAD '{"engine":FILE,"scratch":DIR}'.
 * Prints JSON: times, garbage collections, and value and gradients at the probe, which the caller compares.
 */
import { pathToFileURL } from 'node:url';
import { collected, timed } from './clock.mjs';
import { workloads } from './workloads.mjs';

/** The step at which every engine’s numbers are compared. */
const PROBE = 24;
const STEPS = 200_000;

const load = async (engine) => (await import(`./engines/${engine}.mjs`)).default;

function checked({ step, result }) {
	step(PROBE);
	return result();
}

const modes = {
	/** A step: set one input, compute every value and every gradient, read those of the inputs. */
	async step(engine, workload, context) {
		const prepared = await (await load(engine))(workloads[workload](), context);
		return { ...(await timed(prepared.step)), ...checked(prepared) };
	},
	/** The same after the process has run other graphs, which must not make it slower. */
	async after(engine, workload, context) {
		for (const other of ['neuron', 'random'])
			await timed((await (await load(engine))(workloads[other](), context)).step);
		return modes.step(engine, workload, context);
	},
	/** Garbage collections over many steps. */
	async garbage(engine, workload, context) {
		const { step } = await (await load(engine))(workloads[workload](), context);
		for (let call = 0; call < STEPS / 10; call++) step(call);
		const collections = await collected(() => {
			for (let call = 0; call < STEPS; call++) step(call);
		});
		return { collections, steps: STEPS };
	},
	/** Under the rules of `script-src 'self'`: no code from strings, no WebAssembly. */
	async strict(engine, workload, context) {
		delete globalThis.WebAssembly;
		let refused = false;
		try {
			// eslint-disable-next-line no-new-func -- shows that the process refuses it
			new Function('return 1')();
		} catch {
			refused = true;
		}
		return { refused, ...checked(await (await load(engine))(workloads[workload](), context)) };
	},
	/** From a text to the first gradients; a comment makes each text a new one. */
	async keystroke(engine, source, context) {
		const { compile } = await import(pathToFileURL(context.engine));
		return timed((call) => {
			const compiled = compile(`${source} # ${call}`);
			if (!compiled.ok) throw new Error(compiled.diagnostics[0].message);
			compiled.program.run();
		});
	}
};

const [, , mode, engine, workload, context] = process.argv;
if (mode !== undefined)
	console.log(JSON.stringify(await modes[mode](engine, workload, JSON.parse(context))));
