/** Every operation there is. A new one is an export of one of the files below, and needs no other change. */
import * as activations from './activations.ts';
import * as arithmetic from './arithmetic.ts';
import type { Operation } from './operation.ts';
import * as powers from './powers.ts';
import * as selection from './selection.ts';
import * as trigonometry from './trigonometry.ts';

const records = {
	...arithmetic,
	...powers,
	...trigonometry,
	...activations,
	...selection
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof records;

export const operations: Readonly<Record<OperationName, Operation>> = records;
export const operationNames = Object.keys(records) as OperationName[];
