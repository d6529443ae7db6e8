/**
 * Every operation there is. A new one is an export of one of these files, and needs no other change anywhere. A new file
 * is named here too, once as an import and once in its family: no program can look into its own folder in a browser and in
 * Node alike, and the imports are what gives every name and every record its type. `registry.test.ts` finds a file that
 * is left out.
 */
import * as activations from './activations.ts';
import * as among from './among.ts';
import * as arithmetic from './arithmetic.ts';
import * as binaryLosses from './binary-losses.ts';
import * as classLosses from './class-losses.ts';
import * as clip from './clip.ts';
import * as comparisons from './comparisons.ts';
import * as cosine from './cosine-similarity.ts';
import * as exponentials from './exponentials.ts';
import * as extremes from './extreme-entries.ts';
import * as hyperbolic from './hyperbolic.ts';
import * as losses from './losses.ts';
import * as moves from './moves.ts';
import * as normalise from './normalise.ts';
import type { Operation } from './operation.ts';
import * as powers from './powers.ts';
import * as products from './products.ts';
import * as rectifiers from './rectifiers.ts';
import * as reductions from './reductions.ts';
import * as selection from './selection.ts';
import * as softmax from './softmax.ts';
import * as taking from './taking.ts';
import * as trigonometry from './trigonometry.ts';

/** A family of operations each, by the title it has on the operations page. */
const files = {
	Arithmetic: arithmetic,
	'Powers and roots': powers,
	'Exponentials and logarithms': exponentials,
	Trigonometry: trigonometry,
	'Hyperbolic functions': hyperbolic,
	Activations: activations,
	Rectifiers: rectifiers,
	Selection: { ...selection, ...clip, ...among },
	Comparisons: comparisons,
	Products: products,
	Reductions: { ...reductions, ...extremes },
	'Shape and order': { ...moves, ...taking },
	Softmax: softmax,
	Normalisation: { ...normalise, ...cosine },
	Losses: losses,
	'Losses of probabilities': { ...binaryLosses, ...classLosses }
} satisfies Record<string, Record<string, Operation>>;

type Files = typeof files;
export type OperationName = { [Title in keyof Files]: keyof Files[Title] }[keyof Files];

/** Each name with the type of its own record. */
type Records = {
	readonly [Name in OperationName]: {
		[Title in keyof Files]: Name extends keyof Files[Title] ? Files[Title][Name] : never;
	}[keyof Files];
};

export const families = Object.entries(files).map(([title, file]) => ({
	title,
	names: Object.keys(file) as OperationName[]
}));

export const operations = Object.fromEntries(
	Object.values(files).flatMap((file) => Object.entries<Operation>(file))
) as Records;
export const operationNames = Object.keys(operations) as OperationName[];
