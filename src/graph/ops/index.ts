/** Every operation there is. A new one is an export of one of the files below, and needs no other change. */
import * as arithmetic from './arithmetic.ts';
import type { Operation } from './operation.ts';

const records = { ...arithmetic } satisfies Record<string, Operation>;

export type OperationName = keyof typeof records;

export const operations: Readonly<Record<OperationName, Operation>> = records;
export const operationNames = Object.keys(records) as OperationName[];
