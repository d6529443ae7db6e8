/** What the matrix product, the dot product and the outer product share: three plans, one loop. */
import { matrixPlans } from './matrix-factors.ts';
import { multiplyAdd } from './multiply-add.ts';
import type { Whole } from './whole.ts';

type MatrixProduct = NonNullable<Whole['matrixProduct']>;
type Rules = 'tables' | 'apply' | 'pull' | 'push' | 'matrixProduct';

/** The rules of such an operation: its tables are the plans of its product and of what comes back to each factor. */
export const productRules = (
	matrices: MatrixProduct['matrices'],
	back: MatrixProduct['back']
): Pick<Whole, Rules> => ({
	matrixProduct: { matrices, back },
	tables: (shapes) => matrixPlans(...matrices(shapes)),
	apply({ inputs, output, tables }) {
		output.fill(0);
		multiplyAdd(tables[0]!, inputs[0]!, inputs[1]!, output);
	},
	pull({ inputs, tables }, slot, upstream, into) {
		if (slot === 0) multiplyAdd(tables[1]!, upstream, inputs[1]!, into);
		else multiplyAdd(tables[2]!, inputs[0]!, upstream, into);
	},
	push({ inputs, tables }, slot, tangent, into) {
		if (slot === 0) multiplyAdd(tables[0]!, tangent, inputs[1]!, into);
		else multiplyAdd(tables[0]!, inputs[0]!, tangent, into);
	}
});
