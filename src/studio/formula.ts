/** The text as mathematics. */
import { plainTex } from '$graph/tex/plain.ts';
import { relinked } from '$graph/tex/parts.ts';
import { programTex } from '$graph/tex/program.ts';
import { statementTexAt } from '$graph/tex/statement-at.ts';
import type { Session } from './session.svelte.ts';

type Drawing = Pick<Session['drawing'], 'whole' | 'shownOf'>;

export interface Formula {
	readonly tex: string;
	/** In characters: a line of it a line. */
	readonly plain: string;
}

/** Of the whole program; undefined where it would be too long to typeset. */
export const wholeFormula = ({ whole, shownOf }: Drawing): Formula | undefined =>
	formulaOf(programTex(whole.statements, whole.graph), shownOf);

/** Of the statement at a place of the text. */
export const lineFormula = ({ whole, shownOf }: Drawing, at: number): Formula | undefined =>
	formulaOf(statementTexAt(whole.statements, whole.graph, at), shownOf);

function formulaOf(tex: string | undefined, shownOf: Drawing['shownOf']): Formula | undefined {
	const linked = relinked(tex, shownOf);
	return linked === undefined ? undefined : { tex: linked, plain: plainTex(linked) };
}
