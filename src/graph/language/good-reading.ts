/** For tests: the reading of a text that must be right. */
import { read, type Reading } from './read.ts';

/** Throws the message of a text that cannot be read. */
export function goodReading(source: string): Extract<Reading, { ok: true }> {
	const reading = read(source);
	if (reading.ok) return reading;
	throw new Error(`${source}: ${reading.diagnostics[0]?.message}`);
}
