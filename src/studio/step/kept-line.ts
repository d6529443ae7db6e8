import type { LocalDerivative } from '$graph/explain/explanation.ts';
import type { TensorLocal } from '$graph/explain/tensors/content.ts';

/** A local derivative as the Step tab lists it: whatever its numbers, whose it is and by which use. */
export type KeptLine = Pick<LocalDerivative, 'of' | 'by'> & Pick<TensorLocal, 'slot'>;
