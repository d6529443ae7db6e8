import { compile } from '../../index.ts';
import type { Values } from '../../tensor.ts';
import { mended } from '../mended.ts';

/** Fixes made one after the other. */
const ROUNDS = 6;

export interface Mended {
	/** The text after the first fix. */
	readonly written: string | undefined;
	/** What the button of the first fix says. */
	readonly title: string | undefined;
	/** Of the text once all its fixes are made. */
	readonly numbers: readonly number[];
}

/**
 * Makes the first fix of a text, be it of an error or of anything else that is said, and then the fixes of its errors
 * until it can be computed. Throws where it then cannot.
 */
export function mendedNumbers(source: string, values: Values): Mended {
	let written: string | undefined;
	let title: string | undefined;
	let text = source;
	for (let round = 0; round < ROUNDS; round++) {
		const compiled = compile(text, values);
		const told = compiled.ok ? compiled.program.diagnostics : compiled.diagnostics;
		const fix = compiled.ok && round > 0 ? undefined : told.find((each) => each.fix)?.fix;
		if (fix === undefined && compiled.ok)
			return { written, title, numbers: [...compiled.program.run().value().data] };
		if (fix === undefined) throw new Error(`${text}: ${told[0]?.message}`);
		text = mended(text, fix);
		written ??= text;
		title ??= fix.title;
	}
	throw new Error(`no end of fixes: ${source} … ${text}`);
}
