import { closables } from '$graph/boxes/closable.ts';
import type { Program } from '$graph/program.ts';
import { alongOf, seedOf, targetOf } from './chosen.ts';
import { own } from './current.ts';
import type { Document } from './document.ts';
import { encode } from './link.ts';

/** What a program, nothing in it closed, needs of a document: nothing of names that were only typed on the way. */
export function pruned(document: Document, { inputs, graph }: Program): Document {
	const keep = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
		Object.fromEntries(
			inputs.flatMap(({ name }) => {
				const entry = own(entries, name);
				return entry === undefined ? [] : [[name, entry]];
			})
		);
	const { values, ranges, roles, target, seed, open, closed, tree, along, ...rest } = document;
	const opened = open?.filter((key) => graph.groups.some((group) => group.key === key)) ?? [];
	const boxes = new Set(closables(graph).map(({ key }) => key));
	const shut = closed?.filter((key) => boxes.has(key)) ?? [];
	return {
		...rest,
		values: keep(values),
		ranges: keep(ranges),
		roles: keep(roles),
		...(graph.nodes.some(({ key }) => key === target) ? { target } : {}),
		...(seed !== undefined && seedOf(graph, targetOf(graph, document), document) !== undefined
			? { seed }
			: {}),
		...(opened.length === 0 ? {} : { open: opened }),
		...(shut.length === 0 ? {} : { closed: shut }),
		...(tree && graph.repeats ? { tree } : {}),
		...(along && alongOf(graph, document) ? { along } : {})
	};
}

/** The address of what is on screen: the text, the numbers, and the step unless all is at rest. */
export async function linkTo(document: Document, step: number | undefined): Promise<string> {
	const { position: _, ...rest } = document;
	const hash = await encode(step === undefined ? rest : { ...rest, position: step });
	return new URL(hash, location.href.replace(/[?#].*$/, '')).href;
}
