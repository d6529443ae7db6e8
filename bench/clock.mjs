/** Times one function: the median of samples that are long enough for the clock. */
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

const SAMPLES = 301;
const SAMPLE = 500_000;
/** Long enough for V8 to compile the largest straight-line function. */
const WARM = 1_000_000_000;
/** No measurement takes longer, however slow the engine is. */
const MOST = 700_000_000;

export const median = (numbers) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const now = () => Number(process.hrtime.bigint());

/** Nanoseconds a call, and the garbage collections meanwhile. `work` takes the number of its call. */
export async function timed(work) {
	let calls = 0;
	const sample = (size) => {
		const begin = now();
		for (let i = 0; i < size; i++) work(calls++);
		return (now() - begin) / size;
	};
	const warm = now() + WARM;
	// The fastest so far, because a stall of the machine must not make the samples short.
	let best = sample(1);
	while (now() < warm) best = Math.min(best, sample(Math.ceil(SAMPLE / 10 / best)));
	const size = Math.max(1, Math.round(SAMPLE / best));
	const times = [];
	const until = now() + MOST;
	const collections = await collected(() => {
		while (times.length < SAMPLES && (now() < until || times.length < 5)) times.push(sample(size));
	});
	const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
	return { median: median(times), mean, collections };
}

/** How many garbage collections run during `work`. */
export async function collected(work) {
	let count = 0;
	const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
	observer.observe({ entryTypes: ['gc'] });
	work();
	// Entries arrive with the event loop.
	await setImmediate();
	await setImmediate();
	observer.disconnect();
	return count;
}
