/** Why no link can hold a document, and what to make smaller. */
import { tensorOf } from '$graph/tensor.ts';
import type { Document } from '../document.ts';

/** Fewer numbers than that are not what makes a document large. */
const FEW = 500;

export function tooLarge({ values }: Document): string {
	const [name, size] = Object.entries(values)
		.map(([name, value]) => [name, tensorOf(value)?.data.length ?? 0] as const)
		.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as const);
	if (size < FEW) return 'This document is too long for a link.';
	const count = size.toLocaleString('en-GB');
	return `This document is too large for a link: ${name} alone holds ${count} numbers. Give ${name} a smaller shape to share it.`;
}
