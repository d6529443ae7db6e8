/** An operation alone: the document that computes it, and the room its drawing takes before any script runs. */
import { compile } from '$graph/index.ts';
import type { Value, Values } from '$graph/tensor.ts';
import { versioned, type Document } from '$studio/document.ts';
import { layout } from '$viz/layout.ts';
import { RESULT } from './letters.ts';
import { roomOf, type Room } from './room.ts';
import type { Spelling } from './spellings.ts';
import { valuesOf } from './uses.ts';

export interface Demonstration {
	readonly source: string;
	readonly values: Values;
	/** Ones where it is absent. */
	readonly seed?: Value;
	readonly room: Room;
}

export function demonstration({ source, values, seed }: Document): Demonstration {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { bounds } = layout(compiled.program.graph, { direction: 'right' });
	return { source, values, room: roomOf(bounds), ...(seed === undefined ? {} : { seed }) };
}

export const documentOf = ({ text, example }: Spelling, seed?: Value): Document =>
	versioned({
		version: 1,
		source: `${RESULT} = ${text}`,
		values: valuesOf(example),
		ranges: {},
		roles: {},
		...(seed === undefined ? {} : { seed })
	});
