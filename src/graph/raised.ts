const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number, raised: ⁻⁴⁴. */
export const raised = (written: string): string =>
	written.replace(/[-−]/, '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);

/** The same on the line again: −44. */
export const lowered = (written: string): string =>
	written.replace('⁻', '−').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED.indexOf(digit)));

/** A number with its power of ten as a machine reads it: 3.72 × 10⁻⁴⁴ and 3.72e−44 are 3.72e-44. */
export const asMachine = (written: string): string =>
	lowered(written)
		.replace(/\s*×\s*10\^?/, 'e')
		.replaceAll('−', '-');
